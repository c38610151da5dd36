using System.Collections.Immutable;
using Mot.Core.Grades;
using Mot.Core.Ratings;

namespace Mot.Core.Customers;

/// <summary>Walks through one person's days, from the first fact to the day that is asked about.</summary>
internal sealed class GradeFold
{
    private readonly GradePolicy _policy;
    private readonly GradeReview _review;
    private readonly FactTimeline _facts;
    private readonly bool _hasAppeals;
    private readonly ImmutableArray<GradeEvent>.Builder _events = ImmutableArray.CreateBuilder<GradeEvent>();
    private readonly decimal?[] _values;
    private readonly bool[] _isRead;
    private int _day;
    private int _grade = -1;
    private int _since;
    // Of each grade up to the customer's: when it was last qualified for, and how many reviews in a row were below or without an answer.
    private readonly int[] _qualified;
    private readonly int[] _below;
    private readonly int[] _empty;
    private (int Given, int Effective, int To, bool Waits)? _notice;
    private (int From, int To, int On)? _demotion;

    internal GradeFold(GradePolicy policy, FactTimeline facts)
    {
        _policy = policy;
        _review = policy.Review;
        _facts = facts;
        _hasAppeals = facts.Has(FactKind.AppealOpened) || facts.Has(FactKind.AppealUpheld) || facts.Has(FactKind.AppealRejected);
        _values = new decimal?[policy.Measures.Length];
        _isRead = new bool[policy.Measures.Length];
        _qualified = new int[policy.Scale.Grades.Length];
        _below = new int[policy.Scale.Grades.Length];
        _empty = new int[policy.Scale.Grades.Length];
    }

    internal GradeStatus Status { get; private set; }

    internal Grade? Grade => _grade < 0 ? null : _policy.Scale.Grades[_grade];

    internal int Place => _grade;

    internal DateOnly Since => DateOnly.FromDayNumber(_since);

    internal DateOnly HeldUntil => _grade < 1 ? DateOnly.MinValue : HeldUntilOf(_grade);

    internal int ReviewsBelow => _grade < 1 ? 0 : _below[_grade];

    internal DateOnly NextReview { get; private set; }

    internal GradeNotice? Notice => _notice is { } notice
        ? new(Date(notice.Given), Date(notice.Effective), Date(notice.Effective + _review.AppealDays), _policy.Scale.Grades[Target()], notice.Waits)
        : null;

    internal ImmutableArray<GradeEvent> Events => _events.ToImmutable();

    /// <summary>Walks to the end of a day, and stays there.</summary>
    internal void To(DateOnly asOf)
    {
        int end = asOf.DayNumber;
        int[] days = _facts.Days;
        int at = 0;
        int number = _review.FirstFrom(days.Length > 0 && days[0] <= end ? Date(days[0]) : asOf.AddDays(1));
        while (true)
        {
            int change = at < days.Length ? days[at] : int.MaxValue;
            int review = change < int.MaxValue || at > 0 ? _review.ReviewOn(number).DayNumber : int.MaxValue;
            int effect = _notice is { Waits: false } notice ? notice.Effective : int.MaxValue;
            int next = Math.Min(Math.Min(change, review), effect);
            if (next > end)
            {
                break;
            }

            Stand(next);
            Walk(isChange: change == next, isReview: review == next);
            number += review == next ? 1 : 0;
            while (at < days.Length && days[at] == next)
            {
                at++;
            }
        }

        NextReview = _review.ReviewOn(number);
        if (NextReview <= asOf)
        {
            NextReview = _review.ReviewOn(_review.FirstFrom(asOf.AddDays(1)));
        }

        Stand(end);
    }

    internal decimal? Value(int measure)
    {
        if (!_isRead[measure])
        {
            _values[measure] = _facts.ValueOn(measure, _day);
            _isRead[measure] = true;
        }

        return _values[measure];
    }

    /// <summary>The criteria of a grade on the day.</summary>
    internal ImmutableArray<CriterionReading> Readings(int grade, bool toEnter) => grade < 1
        ? []
        : [.. _policy.Rules[grade - 1].Criteria.Select((criterion, c) =>
        {
            int measure = _policy.MeasuresOfRules[grade - 1][c];
            return new CriterionReading(_policy.Measures[measure], Value(measure), toEnter ? criterion.Enter : criterion.Stay, criterion.MayBeMissing);
        })];

    private DateOnly HeldUntilOf(int grade) => CustomerHistory.Later(DateOnly.FromDayNumber(_qualified[grade]), _review.HoldingMonths);

    private static DateOnly Date(int day) => DateOnly.FromDayNumber(Math.Min(day, DateOnly.MaxValue.DayNumber));

    private void Stand(int day)
    {
        if (_day != day)
        {
            _day = day;
            Array.Clear(_isRead);
        }
    }

    private void Walk(bool isChange, bool isReview)
    {
        if (_facts.IsRefusedOn(_day, FactKind.GradingRefused, FactKind.GradingAccepted))
        {
            Refuse();
            return;
        }

        if (_grade < 0)
        {
            Start();
        }

        if (isChange && _hasAppeals)
        {
            Decide();
        }

        Grant();
        if (isReview || (isChange && !_review.PromotesAtReviewsOnly))
        {
            Promote();
        }

        // One grade at a time, only the customer's own grade can be lost.
        for (int grade = _review.FallsFreely ? 1 : Math.Max(_grade, 1); grade <= _grade; grade++)
        {
            Keep(grade, isReview);
        }

        if (_notice is not null && _below[_grade] == 0)
        {
            Withdraw(GradeEventKind.NoticeWithdrawn, Readings(_grade, toEnter: false));
        }

        if (isReview && _notice is null && _grade > 0 && IsDue(_grade))
        {
            _notice = (_day, _day + _review.NoticeDays, Lowest(0), false);
            Tell(GradeEventKind.Noticed, _grade, Target(), Readings(_grade, toEnter: false));
        }

        if (_notice is { Waits: false } notice && notice.Effective <= _day)
        {
            Demote();
        }
    }

    private void Start()
    {
        _grade = 0;
        _since = _day;
        _demotion = null;
        Status = GradeStatus.Graded;
        Tell(GradeEventKind.Started, null, 0, []);
    }

    private void Refuse()
    {
        if (Status != GradeStatus.Refused)
        {
            Tell(GradeEventKind.Refused, _grade < 0 ? null : _grade, null, []);
            Status = GradeStatus.Refused;
            _grade = -1;
            _since = _day;
            _notice = null;
        }
    }

    // What persons decided on the day.
    private void Decide()
    {
        foreach (CustomerFact fact in _facts.On(_day).Where(fact => fact.Kind is FactKind.AppealOpened or FactKind.AppealUpheld or FactKind.AppealRejected)
            .OrderBy(fact => fact.Kind))
        {
            bool mayRestore = _demotion is { } demotion && _grade == demotion.To && _day <= demotion.On + _review.AppealDays;
            switch (fact.Kind)
            {
                case FactKind.AppealOpened when _notice is { } notice:
                    _notice = notice with { Waits = true };
                    Tell(GradeEventKind.AppealOpened, _grade, Target(), []);
                    break;
                case FactKind.AppealOpened when mayRestore:
                    Tell(GradeEventKind.AppealOpened, _demotion!.Value.From, _grade, []);
                    break;
                case FactKind.AppealUpheld when _notice is not null:
                    Clear(_grade, _day);
                    Withdraw(GradeEventKind.AppealUpheld, []);
                    break;
                case FactKind.AppealUpheld when mayRestore:
                    Tell(GradeEventKind.AppealUpheld, _grade, _demotion!.Value.From, []);
                    Rise(_demotion.Value.From, _day);
                    break;
                case FactKind.AppealRejected when _notice is { Waits: true } notice:
                    _notice = notice with { Waits = false, Effective = Math.Max(notice.Effective, _day) };
                    Tell(GradeEventKind.AppealRejected, _grade, Target(), []);
                    break;
                case FactKind.AppealRejected when mayRestore:
                    Tell(GradeEventKind.AppealRejected, _demotion!.Value.From, _grade, []);
                    break;
                default:
                    Tell(GradeEventKind.AppealWithoutObject, _grade, _grade, []);
                    break;
            }
        }
    }

    private void Grant()
    {
        int granted = Granted();
        if (granted > _grade)
        {
            // What was given is held for as long as it was given, and not for having been earned.
            Tell(GradeEventKind.Granted, _grade, granted, []);
            Rise(granted, 0);
        }
    }

    private int Granted()
    {
        int best = -1;
        if (!_facts.Has(FactKind.GradeGranted))
        {
            return best;
        }

        foreach (CustomerFact fact in _facts.KnownOn(_day, FactKind.GradeGranted, FactKind.GradeGranted))
        {
            if (fact.Until!.Value.DayNumber >= _day)
            {
                best = Math.Max(best, _policy.Scale.IndexOf(fact.Code!));
            }
        }

        return best;
    }

    private void Promote()
    {
        for (int grade = _policy.Scale.Grades.Length - 1; grade > _grade; grade--)
        {
            if (IsMet(grade, toEnter: true) == true)
            {
                Tell(GradeEventKind.Promoted, _grade, grade, Readings(grade, toEnter: true));
                Rise(grade, _day);
                return;
            }
        }

        // Who reaches a grade again has qualified again.
        for (int grade = _review.FallsFreely ? 1 : Math.Max(_grade, 1); grade <= _grade; grade++)
        {
            if (IsMet(grade, toEnter: true) == true)
            {
                _qualified[grade] = _day;
            }
        }
    }

    private void Keep(int grade, bool isReview)
    {
        bool? keeps = IsMet(grade, toEnter: false);
        if (keeps is not null)
        {
            _empty[grade] = 0;
        }
        else if (isReview)
        {
            _empty[grade]++;
        }

        if (keeps == true || Granted() >= grade)
        {
            _below[grade] = 0;
        }
        else if (isReview && (keeps == false || _empty[grade] >= _review.ReviewsWithoutAnswer))
        {
            _below[grade]++;
        }
    }

    private bool IsDue(int grade) => _below[grade] >= _review.ReviewsBelow && HeldUntilOf(grade).DayNumber <= _day;

    private void Demote()
    {
        int target = Target();
        Tell(GradeEventKind.Demoted, _grade, target, Readings(_grade, toEnter: false));
        _demotion = (_grade, target, _day);
        _grade = target;
        _since = _day;
        _notice = null;
        if (target > 0 && !_review.FallsFreely)
        {
            Clear(target, _day);
        }
    }

    // Where the demotion of which notice was given leads: no lower than the notice said, and to what was kept again since.
    private int Target() => Lowest(_notice?.To ?? 0);

    private int Lowest(int floor)
    {
        int target = _grade - 1;
        while (_review.FallsFreely && target > Math.Max(floor, 0) && IsDue(target))
        {
            target--;
        }

        return target;
    }

    private void Rise(int grade, int qualified)
    {
        for (int g = Math.Max(_grade, 0) + 1; g <= grade; g++)
        {
            Clear(g, qualified);
        }

        _grade = grade;
        _since = _day;
        _notice = null;
    }

    private void Clear(int grade, int qualified)
    {
        _qualified[grade] = qualified;
        _below[grade] = _empty[grade] = 0;
    }

    private void Withdraw(GradeEventKind kind, ImmutableArray<CriterionReading> reasons)
    {
        _notice = null;
        Tell(kind, _grade, _grade, reasons);
    }

    private void Tell(GradeEventKind kind, int? from, int? to, ImmutableArray<CriterionReading> reasons) => _events.Add(new(
        Date(_day), kind, from is { } f ? _policy.Scale.Grades[f] : null, to is { } t ? _policy.Scale.Grades[t] : null, reasons));

    // Yes, no or, for want of answers, neither (Kleene).
    private bool? IsMet(int grade, bool toEnter)
    {
        GradeRule rule = _policy.Rules[grade - 1];
        bool isUnknown = false;
        int[] measures = _policy.MeasuresOfRules[grade - 1];
        for (int c = 0; c < measures.Length; c++)
        {
            GradeCriterion criterion = rule.Criteria[c];
            int measure = measures[c];
            decimal threshold = toEnter ? criterion.Enter : criterion.Stay;
            bool? met = Value(measure) is { } value
                ? _policy.Measures[measure].Direction == ScaleDirection.LowerIsBetter ? value <= threshold : value >= threshold
                : criterion.MayBeMissing ? true : null;
            if (met == rule.AnyIsEnough)
            {
                return met;
            }

            isUnknown |= met is null;
        }

        return isUnknown ? null : !rule.AnyIsEnough;
    }
}
