using System.Collections.Immutable;

namespace Mot.Core.Journeys;

/// <summary>Collects a journey in code. <see cref="Validate"/> lists everything that is wrong; <see cref="Build"/> makes the journey.</summary>
/// <example>
/// <code>
/// Journey stay = new JourneyDraft("hotel-stay")
///     .Named("en", "A night at the hotel").Named("zh", "一晚住宿")
///     .Stage("arrive", stage => stage
///         .Touchpoint("check-in", t => t.Named("en", "Check-in").Via(ContactChannel.Counter).OwnedBy("front-office")))
///     .Stage("leave", stage => stage
///         .Touchpoint("check-out", t => t.Via(ContactChannel.Counter, ContactChannel.App)))
///     .Build();
/// </code>
/// </example>
/// <remarks><para><b>Thread safety.</b> None.</para></remarks>
public sealed class JourneyDraft
{
    private readonly List<StageDraft> _stages = [];
    private readonly string _id;
    private LocalizedText? _name;
    private DateOnly? _reviewed;

    /// <summary>Starts a draft.</summary>
    /// <param name="id">The journey's id.</param>
    public JourneyDraft(string id) => _id = id;

    /// <summary>Names the journey in a language.</summary>
    /// <param name="language">A BCP 47 tag such as <c>en</c> or <c>zh</c>.</param>
    /// <param name="name">The name.</param>
    /// <returns>This draft.</returns>
    /// <exception cref="ArgumentException">The tag is malformed or the name blank.</exception>
    public JourneyDraft Named(string language, string name)
    {
        _name = _name?.With(language, name) ?? LocalizedText.Of(language, name);
        return this;
    }

    /// <summary>Says on which day somebody last held the map against what customers really meet.</summary>
    /// <param name="day">The day.</param>
    /// <returns>This draft.</returns>
    public JourneyDraft ReviewedOn(DateOnly day)
    {
        _reviewed = day;
        return this;
    }

    /// <summary>Adds a stage at the end of the journey.</summary>
    /// <param name="id">Its id, unique in the journey.</param>
    /// <param name="describe">Its touchpoints.</param>
    /// <returns>This draft.</returns>
    public JourneyDraft Stage(string id, Action<StageDraft> describe)
    {
        ArgumentNullException.ThrowIfNull(describe);
        var stage = new StageDraft(id);
        _stages.Add(stage);
        describe(stage);
        return this;
    }

    /// <summary>Lists everything that keeps the draft from being a journey.</summary>
    /// <returns>All faults, each with its path; empty when there are none.</returns>
    public ImmutableArray<Fault> Validate()
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        AddIdFault(faults, "$.id", _id);
        if (_stages.Count == 0)
        {
            faults.Add(new("$.stages", "A journey needs at least one stage."));
        }

        var stageIds = new HashSet<string>(StringComparer.Ordinal);
        var touchpoints = new Dictionary<string, TouchpointDraft>(StringComparer.Ordinal);
        for (int s = 0; s < _stages.Count; s++)
        {
            string path = $"$.stages[{s}]";
            AddIdFault(faults, $"{path}.id", _stages[s].Id);
            if (_stages[s].Id is not null && !stageIds.Add(_stages[s].Id))
            {
                faults.Add(new($"{path}.id", $"The stage id '{_stages[s].Id}' occurs twice."));
            }

            if (_stages[s].Touchpoints.Count == 0)
            {
                faults.Add(new($"{path}.touchpoints", "A stage needs at least one touchpoint."));
            }

            for (int t = 0; t < _stages[s].Touchpoints.Count; t++)
            {
                AddTouchpointFaults(faults, $"{path}.touchpoints[{t}]", _stages[s].Touchpoints[t], touchpoints);
            }
        }

        if (touchpoints.Count > ushort.MaxValue)
        {
            faults.Add(new("$.stages", $"A journey has at most {ushort.MaxValue} touchpoints, not {touchpoints.Count}."));
        }

        AddChannelFaults(faults);
        AddTransitionFaults(faults, touchpoints);
        return faults.ToImmutable();
    }

    /// <summary>Makes the journey.</summary>
    /// <returns>The journey.</returns>
    /// <exception cref="ArgumentException">The draft has faults; the message lists all of them with their paths.</exception>
    public Journey Build()
    {
        ImmutableArray<Fault> faults = Validate();
        if (!faults.IsEmpty)
        {
            throw new ArgumentException(Fault.Describe($"Journey '{_id}' cannot be built.", faults));
        }

        string[] order = [.. _stages.SelectMany(stage => stage.Touchpoints).Select(touchpoint => touchpoint.Id)];
        int index = 0;
        var stages = ImmutableArray.CreateBuilder<Stage>(_stages.Count);
        foreach (StageDraft stage in _stages)
        {
            var touchpoints = ImmutableArray.CreateBuilder<Touchpoint>(stage.Touchpoints.Count);
            foreach (TouchpointDraft draft in stage.Touchpoints)
            {
                ImmutableArray<string> next = draft.Next is { } declared
                    ? [.. declared]
                    : [.. order.Skip(index + 1).Take(1)];
                touchpoints.Add(new(draft, stage.Id, index++, next));
            }

            stages.Add(new(stage.Id, stage.Name ?? LocalizedText.Of("en", stage.Id), touchpoints.ToImmutable()));
        }

        return new(_id, _name ?? LocalizedText.Of("en", _id), _reviewed, stages.ToImmutable());
    }

    private static void AddTouchpointFaults(
        ImmutableArray<Fault>.Builder faults, string path, TouchpointDraft draft, Dictionary<string, TouchpointDraft> seen)
    {
        AddIdFault(faults, $"{path}.id", draft.Id);
        if (draft.Id is not null && !seen.TryAdd(draft.Id, draft))
        {
            faults.Add(new($"{path}.id", $"The touchpoint id '{draft.Id}' occurs twice."));
        }

        if (draft.Department is not null)
        {
            AddIdFault(faults, $"{path}.department", draft.Department);
        }

        if (draft.FrontLineRole is not null)
        {
            AddIdFault(faults, $"{path}.frontLineRole", draft.FrontLineRole);
        }

        if (draft.MomentKind is { } kind && !Enum.IsDefined(kind))
        {
            faults.Add(new($"{path}.momentKind", $"{Guard.Text((int)kind)} is not a moment kind."));
        }

        if (draft.Channels.GroupBy(channel => channel.Code, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
        {
            faults.Add(new($"{path}.channels", $"The channel '{twice.Key}' occurs twice."));
        }
    }

    // A code names one channel in the whole journey.
    private void AddChannelFaults(ImmutableArray<Fault>.Builder faults)
    {
        var byCode = new Dictionary<string, ContactChannel>(StringComparer.Ordinal);
        for (int s = 0; s < _stages.Count; s++)
        {
            for (int t = 0; t < _stages[s].Touchpoints.Count; t++)
            {
                foreach (ContactChannel channel in _stages[s].Touchpoints[t].Channels)
                {
                    if (!byCode.TryAdd(channel.Code, channel) && byCode[channel.Code] != channel)
                    {
                        faults.Add(new(
                            $"$.stages[{s}].touchpoints[{t}].channels", $"The channel '{channel.Code}' is online at one touchpoint and not at another."));
                    }
                }
            }
        }
    }

    private void AddTransitionFaults(ImmutableArray<Fault>.Builder faults, Dictionary<string, TouchpointDraft> known)
    {
        for (int s = 0; s < _stages.Count; s++)
        {
            for (int t = 0; t < _stages[s].Touchpoints.Count; t++)
            {
                TouchpointDraft draft = _stages[s].Touchpoints[t];
                if (draft.FailureTarget is { } care && (!known.ContainsKey(care) || care == draft.Id))
                {
                    faults.Add(new(
                        $"$.stages[{s}].touchpoints[{t}].onFailure",
                        care == draft.Id ? $"'{care}' cannot take care of its own failures; name another touchpoint." : $"The journey has no touchpoint '{care}'."));
                }

                for (int n = 0; n < (draft.Next?.Count ?? 0); n++)
                {
                    string path = $"$.stages[{s}].touchpoints[{t}].next[{n}]";
                    string target = draft.Next![n];
                    if (target is null || !known.ContainsKey(target))
                    {
                        faults.Add(new(path, $"The journey has no touchpoint '{target}'."));
                    }
                    else if (target == draft.Id && !draft.IsRepeatable)
                    {
                        faults.Add(new(path, $"'{target}' may follow itself only if it is repeatable."));
                    }
                    else if (draft.Next.Take(n).Contains(target, StringComparer.Ordinal))
                    {
                        faults.Add(new(path, $"'{target}' occurs twice."));
                    }
                }
            }
        }
    }

    private static void AddIdFault(ImmutableArray<Fault>.Builder faults, string path, string? id)
    {
        if (Guard.IdFault(id) is { } fault)
        {
            faults.Add(new(path, fault));
        }
    }
}
