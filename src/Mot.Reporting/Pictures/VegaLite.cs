using Mot.Analytics.Drivers;
using Mot.Analytics.Moments;
using Mot.Core.Estimation;
using Mot.Core.Studies;

namespace Mot.Reporting.Pictures;

/// <summary>Charts as Vega-Lite specifications with their data inside, for pages that zoom, point and filter.</summary>
/// <remarks>
/// <para>Version 5 of the language, read by 6 too. About everybody together, so that no small group is in the data. The data carry every number at full precision, rounded
/// only where a tooltip shows it.</para>
/// <para><b>Undefined.</b> What has no number is not in the data. <b>Thread safety.</b> Stateless.</para>
/// </remarks>
public static class VegaLite
{
    /// <summary>One question through the waves: the value with its interval, broken where two waves cannot be compared, events as rules.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="question">The id of the question; null for the first recommendation, else the first outcome, else the first question.</param>
    /// <param name="events">What happened meanwhile; null for nothing.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>The specification as JSON, LF line ends; the same trend and options always give the same text.</returns>
    /// <exception cref="ArgumentException">No wave has the question, or an event names a wave that is not there.</exception>
    public static string OfTrend(WaveTrend trend, string? question = null, IEnumerable<TrendEvent>? events = null, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(trend);
        Wording say = (options ?? PictureOptions.Default).Wording();
        QuestionTrend line = question is null ? SvgTrend.Chosen(trend) : trend[question];
        TrendEvent[] all = SvgTrend.Known(trend, events);
        string name = say.NameOf(trend.Waves.Last(wave => wave.Questions.Contains(line.Question)), line.Question);
        string what = SvgTrend.What(say, line);
        string level = Numbers.Level(trend.Settings.Level);
        string[] waves = [.. trend.Waves.Select(wave => Plain.Clean(wave.Wave!))];
        return VegaSpec.Write(
            $"{what} · {name}",
            say.Of($"{what} by wave with its {level} interval: {name}.", $"各期{what}及 {level} 区间：{name}。"),
            data =>
            {
                int run = 0;
                for (int w = 0; w < line.Points.Length; w++)
                {
                    run += w > 0 && (line.Steps[w - 1].WhyBroken is not null || line.Points[w - 1].Metrics is not { Headline.IsDefined: true }) ? 1 : 0;
                    if (line.Points[w].Metrics?.Headline is { IsDefined: true } value)
                    {
                        data.Row(("wave", waves[w]), ("value", value.Value), ("low", value.Low), ("high", value.High), ("n", value.N), ("run", run));
                    }
                }
            },
            spec =>
            {
                spec.Size(640, 280);
                spec.Layers(
                    () =>
                    {
                        spec.Mark("area", ("color", VegaSpec.Good), ("opacity", 0.25));
                        spec.Encoding(Wave, Value("low"), () => spec.Channel("y2", ("field", "high")), Run);
                    },
                    () =>
                    {
                        spec.Mark("line", ("color", VegaSpec.Best), ("point", new (string, object?)[] { ("color", VegaSpec.Best) }));
                        spec.Encoding(Wave, Value("value"), Run, () => spec.Tooltip(
                            ("wave", say.Of("wave", "期次"), null), ("value", what, ".2f"), ("low", say.Of("low end", "下限"), ".2f"), ("high", say.Of("high end", "上限"), ".2f"), ("n", "n", ",d")));
                    },
                    () =>
                    {
                        spec.Data(() =>
                        {
                            foreach (TrendEvent one in all)
                            {
                                spec.Row(("wave", Plain.Clean(one.Wave)), ("event", say.In(one.Text)));
                            }
                        });
                        spec.Mark("rule", ("color", VegaSpec.Faint), ("strokeDash", new[] { 4, 3 }));
                        spec.Encoding(Wave, () => spec.Tooltip(("wave", say.Of("wave", "期次"), null), ("event", say.Of("event", "事件"), null)));
                    });

                void Wave() => spec.Channel("x", ("field", "wave"), ("type", "ordinal"), ("sort", waves), ("title", say.Of("wave", "期次")));
                void Run() => spec.Channel("detail", ("field", "run"));
                Action Value(string field) => () => spec.Axis("y", field, what, zero: false);
            });
    }

    /// <summary>The importance of drivers, ranked.</summary>
    /// <param name="shares">The shares.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>The specification as JSON, LF line ends; the same shares and options always give the same text.</returns>
    public static string OfDrivers(DriverShares shares, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(shares);
        return Drivers(DisplayWidth.Clean(shares.Model.Outcome), shares, [.. shares.Drivers.Select(driver => (driver.Driver.Name, driver.Share, default(Estimate)))], options);
    }

    /// <summary>The importance of drivers with their intervals, ranked.</summary>
    /// <param name="intervals">The shares with their intervals.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>The specification as JSON, LF line ends; the same shares and options always give the same text.</returns>
    public static string OfDrivers(DriverIntervals intervals, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(intervals);
        DriverShares shares = intervals.Shares;
        return Drivers(DisplayWidth.Clean(shares.Model.Outcome), shares, [.. shares.Drivers.Select(driver => (driver.Driver.Name, driver.Share, intervals[driver.Driver.Name].Share))], options);
    }

    /// <summary>The importance of the touchpoints of a study with their intervals, ranked, under their names.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>The specification as JSON, LF line ends; the same findings and options always give the same text.</returns>
    public static string OfDrivers(MomentFindings findings, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Wording say = (options ?? PictureOptions.Default).Wording();
        DriverShares shares = findings.Importance.Shares;
        return Drivers(
            say.In(findings.Main.Outcome.Text), shares, [.. findings.Touchpoints.Select(finding => (say.In(finding.Touchpoint.Name), shares[finding.Touchpoint.Id].Share, finding.Importance.Share))], options);
    }

    /// <summary>The distributions of a study's questions as diverging bars.</summary>
    /// <param name="findings">The findings of the study.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>The specification as JSON, LF line ends; the same findings and options always give the same text.</returns>
    public static string OfRatings(StudyFindings findings, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Wording say = (options ?? PictureOptions.Default).Wording();
        RatedQuestion[] questions = [.. RatedQuestion.Of(findings, say).Where(question => question.Bands.Length > 0)];
        string[] names = VegaSpec.Unique(questions.Select(question => question.Name));
        string[] tones = [say.Of("worst", "最差"), say.Of("bad", "较差"), say.Of("middle", "中间"), say.Of("good", "较好"), say.Of("best", "最好")];
        return VegaSpec.Write(
            say.Of($"Ratings: {say.TitleOf(findings.Study)}", $"评分：{say.TitleOf(findings.Study)}"),
            say.Of("The share of each rating, the worst left of the middle and the best right of it.", "各评分的占比，差评在中线左侧，好评在右侧。"),
            data =>
            {
                for (int q = 0; q < questions.Length; q++)
                {
                    double at = -questions[q].LeftOfMiddle;
                    foreach (RatingBand band in questions[q].Bands)
                    {
                        data.Row(
                            ("question", names[q]), ("rating", band.Name), ("tone", tones[(int)band.Tone]), ("share", band.Share), ("from", at), ("to", at + band.Share),
                            ("value", questions[q].Value.Value), ("low", questions[q].Value.Low), ("high", questions[q].Value.High), ("n", questions[q].N), ("noRating", questions[q].NoRating));
                        at += band.Share;
                    }
                }
            },
            spec =>
            {
                spec.Rows(480, 22);
                spec.Mark("bar");
                spec.Encoding(
                    () => spec.Channel("y", ("field", "question"), ("type", "nominal"), ("sort", names), ("title", null)),
                    () => spec.Labelled("x", "from", say.Of("share of ratings", "评分占比"), "format(abs(datum.value), '.0%')"),
                    () => spec.Channel("x2", ("field", "to")),
                    () => spec.Named("color", "tone", say.Of("rating", "评分"), tones, VegaSpec.Tones),
                    () => spec.Tooltip(
                        ("question", say.Of("question", "问题"), null), ("rating", say.Of("rating", "评分"), null), ("share", say.Of("share", "占比"), ".1%"),
                        ("value", say.Of("mean or Net Promoter Score", "均值或净推荐值"), ".2f"), ("low", say.Of("low end", "下限"), ".2f"), ("high", say.Of("high end", "上限"), ".2f"),
                        ("n", "n", ",d"), ("noRating", say.Of("no rating", "无评分"), ".0%")));
            });
    }

    /// <summary>Importance against performance with intervals and the lines that cut the four boxes.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="options">Language and names; null for the defaults.</param>
    /// <returns>The specification as JSON, LF line ends; the same findings and options always give the same text.</returns>
    public static string OfPriorities(MomentFindings findings, PictureOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        Wording say = (options ?? PictureOptions.Default).Wording();
        MomentFinding[] placed = [.. findings.Touchpoints.Where(finding => finding.Place is not null)];
        string importance = say.Of("importance: share of R²", "重要性：R² 份额");
        string performance = say.Of("performance: mean rating, 0 to 100", "表现：平均评分（0–100）");
        Quadrant[] quadrants = [Quadrant.ConcentrateHere, Quadrant.KeepUp, Quadrant.LowPriority, Quadrant.PossibleOverkill];
        string[] boxes = [.. quadrants.Select(quadrant => QuadrantNames.Of(say, quadrant))];
        return VegaSpec.Write(
            say.Of("Where to improve first", "优先改进什么"),
            say.Of("Importance against performance; the lines are the means over the touchpoints. Association, not effect.", "重要性与表现；分界线为各接触点的均值。这是关联，并非效果。"),
            data =>
            {
                foreach (MomentFinding finding in placed)
                {
                    data.Row(
                        ("touchpoint", say.In(finding.Touchpoint.Name)), ("importance", finding.Place!.Point.Importance), ("importanceLow", finding.Importance.Share.Low), ("importanceHigh", finding.Importance.Share.High),
                        ("performance", finding.Place.Point.Performance), ("performanceLow", finding.Performance.Low), ("performanceHigh", finding.Performance.High),
                        ("box", QuadrantNames.Of(say, finding.Place.Quadrant)), ("sure", finding.Place.QuadrantProbability));
                }
            },
            spec =>
            {
                spec.Size(480, 420);
                spec.Layers(
                    () =>
                    {
                        spec.Mark("rule", ("color", VegaSpec.Faint), ("opacity", 0.6));
                        spec.Encoding(() => spec.Axis("x", "performance", performance, zero: false), () => spec.Axis("y", "importanceLow", importance, zero: false, format: ".0%"), () => spec.Channel("y2", ("field", "importanceHigh")));
                    },
                    () =>
                    {
                        spec.Mark("rule", ("color", VegaSpec.Faint), ("opacity", 0.6));
                        spec.Encoding(() => spec.Axis("x", "performanceLow", performance, zero: false), () => spec.Channel("x2", ("field", "performanceHigh")), () => spec.Axis("y", "importance", importance, zero: false, format: ".0%"));
                    },
                    () => Line("x", placed.Length == 0 ? null : placed[0].Place!.Point.Performance - placed[0].Place!.FromPerformanceLine),
                    () => Line("y", placed.Length == 0 ? null : placed[0].Place!.Point.Importance - placed[0].Place!.FromImportanceLine),
                    () =>
                    {
                        spec.Mark("point", ("filled", true), ("size", 90), ("opacity", 1));
                        spec.Encoding(
                            () => spec.Axis("x", "performance", performance, zero: false),
                            () => spec.Axis("y", "importance", importance, zero: false, format: ".0%"),
                            () => spec.Named("shape", "box", null, boxes, ["triangle-down", "triangle-up", "circle", "square"]),
                            () => spec.Named("color", "box", null, boxes, [VegaSpec.Tones[0], VegaSpec.Tones[4], VegaSpec.Tones[2], VegaSpec.Tones[3]]),
                            () => spec.Tooltip(
                                ("touchpoint", say.Of("touchpoint", "接触点"), null), ("importance", say.Of("importance", "重要性"), ".1%"), ("performance", say.Of("performance", "表现"), ".1f"),
                                ("box", say.Of("box", "区域"), null), ("sure", say.Of("resamples that agree", "一致的重抽样"), ".0%")));
                    },
                    () =>
                    {
                        spec.Mark("text", ("align", "left"), ("dx", 8), ("dy", -7), ("fontSize", 11), ("limit", 150));
                        spec.Encoding(
                            () => spec.Axis("x", "performance", performance, zero: false),
                            () => spec.Axis("y", "importance", importance, zero: false, format: ".0%"),
                            () => spec.Channel("text", ("field", "touchpoint")));
                    });

                void Line(string channel, double? at)
                {
                    spec.Data(() =>
                    {
                        if (at is not null)
                        {
                            spec.Row(("at", at));
                        }
                    });
                    spec.Mark("rule", ("color", VegaSpec.Faint), ("strokeDash", new[] { 4, 3 }));
                    spec.Encoding(() => spec.Channel(channel, ("field", "at"), ("type", "quantitative")));
                }
            });
    }

    private static string Drivers(string outcome, DriverShares shares, (string Name, double? Share, Estimate Doubt)[] drivers, PictureOptions? options)
    {
        Wording say = (options ?? PictureOptions.Default).Wording();
        var ranked = drivers.Where(driver => driver.Share is not null).OrderByDescending(driver => driver.Share).ToArray();
        string[] names = VegaSpec.Unique(ranked.Select(driver => DisplayWidth.Clean(driver.Name)));
        string share = say.Of("share of R²", "R² 份额");
        return VegaSpec.Write(
            say.Of($"What goes with {outcome}", $"与 {outcome} 相关的因素"),
            say.Of(
                $"Shares of R², by {TextDrivers.MethodOf(shares.Method, say)}; n {Numbers.Count(shares.N)}. Association, not effect.",
                $"R² 的份额，方法：{TextDrivers.MethodOf(shares.Method, say)}；n {Numbers.Count(shares.N)}。这是关联，并非效果。"),
            data =>
            {
                for (int d = 0; d < ranked.Length; d++)
                {
                    data.Row(("driver", names[d]), ("share", ranked[d].Share), ("low", ranked[d].Doubt.Low), ("high", ranked[d].Doubt.High));
                }
            },
            spec =>
            {
                spec.Rows(480, 24);
                spec.Layers(
                    () =>
                    {
                        spec.Mark("bar", ("color", VegaSpec.Good));
                        spec.Encoding(Driver, () => spec.Axis("x", "share", share, zero: true, format: ".0%"), Tips);
                    },
                    () =>
                    {
                        spec.Mark("rule", ("color", VegaSpec.Ink), ("strokeWidth", 1.5));
                        spec.Encoding(Driver, () => spec.Axis("x", "low", share, zero: true, format: ".0%"), () => spec.Channel("x2", ("field", "high")), Tips);
                    });

                void Driver() => spec.Channel("y", ("field", "driver"), ("type", "nominal"), ("sort", names), ("title", null));
                void Tips() => spec.Tooltip(
                    ("driver", say.Of("driver", "驱动因素"), null), ("share", share, ".1%"), ("low", say.Of("low end", "下限"), ".1%"), ("high", say.Of("high end", "上限"), ".1%"));
            });
    }
}
