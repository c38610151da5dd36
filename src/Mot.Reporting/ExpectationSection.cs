using Mot.Core.Ratings;
using Mot.Core.Satisfaction;
using Mot.Core.Studies;
using Mot.Reporting.Pictures;

namespace Mot.Reporting;

/// <summary>What customers expected and what they got: how much expectation adds, the dimensions, the questions, the zones of tolerance, and what makes gaps doubtful.</summary>
/// <remarks>When room is short these columns go first: reliability, n, what was expected, the shares, what was got; the gap never.</remarks>
internal sealed class ExpectationSection
{
    private readonly Page _page;
    private readonly StudyFindings _findings;
    private readonly ExpectationFindings _expectations;
    private readonly Wording _say;

    private ExpectationSection(Page page, StudyFindings findings, ExpectationFindings expectations)
    {
        _page = page;
        _findings = findings;
        _expectations = expectations;
        _say = page.Say;
    }

    internal static void Write(Page page, StudyFindings findings)
    {
        if (findings.Expectations is { } expectations)
        {
            var section = new ExpectationSection(page, findings, expectations);
            section.WriteDimensions();
            section.WritePicture();
            section.WriteGaps();
            section.WriteZones();
            section.WriteDoubts();
        }
    }

    private void WritePicture()
    {
        if (!_page.ShowsPictures)
        {
            return;
        }

        if (_expectations.Overall is null)
        {
            _page.Section(_say.Of("Expected and received", "期望与感知"));
        }

        _page.Picture(() => new(
            "zones",
            _say.Of("What customers expected, and what they got.", "顾客的期望与所得。"),
            SvgZones.Of(_findings, _page.Drawing)));
    }

    private string Level => Numbers.Level(_findings.Settings.Level);

    private void WriteDimensions()
    {
        if (_expectations.Overall is not { } overall)
        {
            return;
        }

        _page.Section(_say.Of("Expected and received: dimensions of quality", "期望与感知：质量维度"));
        foreach (ExpectationAssociation association in _expectations.Associations.Where(each => _findings.Findings.All(finding => finding.Association != each)))
        {
            _page.Text(ExpectationSentences.Of(association, _findings, _say));
        }

        ExpectationLevel?[] levels = overall.Levels.IsEmpty ? [null] : [.. overall.Levels.Select(level => (ExpectationLevel?)level.Level)];
        foreach (ExpectationLevel? level in levels)
        {
            WriteDimensions(overall, level);
        }
    }

    private void WriteDimensions(DimensionFindings overall, ExpectationLevel? level)
    {
        var table = new TextTable(
        [
            new("", Wraps: true),
            new("n", DropOrder: 2),
            new(_say.Of($"got [{Level}]", $"得到 [{Level}]"), DropOrder: 5),
            new(level is { } some ? _say.NameOf("level", some) : "", DropOrder: 1),
            new(level is null ? "" : _say.Of($"gap [{Level}]", $"差距 [{Level}]")),
            new(_say.Of("alpha: got, gap", "信度：得到、差距"), DropOrder: 0),
        ]);
        foreach (DimensionFindings dimension in _expectations.Dimensions)
        {
            AddRow(table, dimension.Name, dimension.Perceived, dimension.Levels.FirstOrDefault(each => each.Level == level));
        }

        DimensionLevel? whole = overall.Levels.FirstOrDefault(each => each.Level == level);
        AddRow(table, overall.Name, overall.Perceived, whole);
        if (overall.WeightedPerceived is { } weighted)
        {
            table.Add(
                _say.Of("… weighted by importance", "……按重要性加权"),
                Numbers.Count(weighted.Mean.N),
                Numbers.Interval(weighted.Mean, Unit.Rating, _say),
                "",
                whole?.WeightedGap is { } gap ? Numbers.Difference(gap.Mean, Unit.Rating, _say) : "",
                "");
        }

        table.WriteTo(_page);
        if (overall.WeightedPerceived is { Partial: > 0 } flagged)
        {
            _page.Note(_say.Of(
                $"{Numbers.Count(flagged.Partial)} respondents gave no usable weights or left questions out; with no usable weights their dimensions count alike.",
                $"{Numbers.Count(flagged.Partial)} 人的权重不可用或有题目未答；权重不可用者各维度同等计算。"));
        }
    }

    private void AddRow(TextTable table, Core.LocalizedText name, IndexFindings got, DimensionLevel? level) => table.Add(
        _say.In(name),
        Numbers.Count(got.Mean.N),
        Numbers.Interval(got.Mean, Unit.Rating, _say),
        level?.Expected.Mean.Value is { } expected ? Numbers.Value(expected, Unit.Rating) : "",
        level is null ? "" : Numbers.Difference(level.Gap.Mean, Unit.Rating, _say),
        string.Join("  ", new[] { got.Reliability, level?.Gap.Reliability }.OfType<Reliability>()
            .Select(reliability => reliability.Alpha.Value is { } alpha ? Numbers.Fixed(alpha, 2) : Numbers.None)));

    private void WriteGaps()
    {
        foreach (IGrouping<ExpectationLevel, GapFindings> gaps in _expectations.Gaps.GroupBy(gap => gap.Expected.Level!.Value))
        {
            string level = _say.NameOf("level", gaps.Key);
            _page.Section(_say.Of($"Expected and received, question by question ({level})", $"期望与感知：逐题（{level}）"));
            var table = new TextTable(
            [
                new("", Wraps: true),
                new("n", DropOrder: 1),
                new(_say.Of($"got [{Level}]", $"得到 [{Level}]"), DropOrder: 5),
                new(level, DropOrder: 3),
                new(_say.Of($"gap [{Level}]", $"差距 [{Level}]")),
                new(_say.Of("− = + top %", "− = + 顶 %"), DropOrder: 4),
            ]);
            foreach (GapFindings gap in gaps)
            {
                table.Add(
                    _say.NameOf(_findings.Study, gap.Perceived),
                    Numbers.Count(gap.Gap.N),
                    Numbers.Interval(gap.PerceivedMean, Unit.Rating, _say),
                    gap.ExpectedMean.Value is { } expected ? Numbers.Value(expected, Unit.Rating) : "",
                    Numbers.Difference(gap.Gap, Unit.Rating, _say),
                    gap.Unreachable.Value is { } top
                        ? $"{QuestionTable.Tiers(gap.Tiers)}  {DisplayWidth.PadLeft(Numbers.Fixed(top * 100, 0), 2)}"
                        : "");
            }

            table.WriteTo(_page);
        }

        if (!_expectations.Gaps.IsEmpty)
        {
            string band = Numbers.Plain(_findings.Study.Quality.DeadBand);
            _page.Note(_say.Of(
                $"Gap: what the same customers got minus what they expected, in points of the scale; negative is less than expected. −, =, +: customers below, within and above {band} steps of what they expected. Top: those whom nothing could have delighted, because they expected the top of the scale.",
                $"差距：同一批客户的感知减期望，以量表分计；负值为低于期望。−、=、+：比期望低、相差不超过 {band} 档、比期望高的客户。顶：期望已在量表顶端、再好也无法惊喜的客户。"));
        }
    }

    private void WriteZones()
    {
        if (_expectations.Zones.IsEmpty)
        {
            return;
        }

        var table = new TextTable(
        [
            new("", Wraps: true),
            new("n", DropOrder: 2),
            new(_say.Of("below adequate", "低于可接受")),
            new(_say.Of("inside", "容忍区内"), DropOrder: 3),
            new(_say.Of("above desired", "高于理想"), DropOrder: 4),
            new(_say.Of("contradictory", "自相矛盾"), DropOrder: 1),
        ]);
        foreach (ZoneFindings zone in _expectations.Zones)
        {
            table.Add(
                _say.NameOf(_findings.Study, zone.Perceived),
                Numbers.Count(zone.Ratings.Count),
                Numbers.Interval(zone.Shares.Dissatisfied, Unit.Share, _say),
                Numbers.Interval(zone.Shares.Satisfied, Unit.Share, _say),
                Numbers.Interval(zone.Shares.Delighted, Unit.Share, _say),
                Numbers.Count(zone.Inversions));
        }

        _page.Section(_say.Of("Zone of tolerance", "容忍区"));
        table.WriteTo(_page);
        _page.Note(_say.Of(
            "Inside: from adequate to desired, both included. Contradictory: adequate above desired; counted, and in no share.",
            "容忍区内：从可接受到理想，含两端。自相矛盾：可接受高于理想者，单独计数，不入比例。"));
    }

    private void WriteDoubts()
    {
        foreach (string doubt in ExpectationSentences.Doubts(_expectations, _findings, _say))
        {
            _page.Note(doubt);
        }
    }
}
