using System.Globalization;
using Mot.Core.Encounters;

namespace Mot.Core.Customers;

/// <summary>Makes a fact of its parts as texts, whether they come from a document or from a table.</summary>
internal static class FactText
{
    internal const string Id = "id";
    internal const string Customer = "customer";
    internal const string Kind = "kind";
    internal const string Occurred = "occurred";
    internal const string Recorded = "recorded";
    internal const string Code = "code";
    internal const string Value = "value";
    internal const string Purpose = "purpose";
    internal const string Basis = "basis";
    internal const string Until = "until";
    internal const string SameAs = "sameAs";
    internal const string Replaces = "replaces";

    /// <summary>The parts that every fact has.</summary>
    internal static readonly string[] Required = [Id, Customer, Kind, Occurred];

    /// <summary>All parts.</summary>
    internal static readonly string[] All = [.. Required, Recorded, Code, Value, Purpose, Basis, Until, SameAs, Replaces];

    /// <summary>The fact; null, and every fault with the part that it is about, when there is none.</summary>
    /// <param name="part">The text of a part; null for none.</param>
    /// <param name="fault">Takes a part and what is wrong with it.</param>
    internal static CustomerFact? Read(Func<string, string?> part, Action<string, string> fault)
    {
        bool isFaulty = false;
        void Add(string name, string message)
        {
            isFaulty = true;
            fault(name, message);
        }

        if (!EnumNames.TryFind(part(Kind), out FactKind kind))
        {
            Add(Kind, EnumNames.Fault<FactKind>(part(Kind)));
            return null;
        }

        foreach (string name in All)
        {
            bool isThere = part(name) is not null;
            if (isThere ? !IsAllowed(kind, name) : IsNeeded(kind, name))
            {
                Add(name, $"A fact of the kind '{part(Kind)}' {(isThere ? "has no use for it" : "needs it")}.");
            }
        }

        foreach (string name in new[] { Id, Customer, Code, Purpose, SameAs, Replaces })
        {
            if (part(name) is { } id && Guard.IdFault(id) is { } malformed)
            {
                Add(name, malformed);
            }
        }

        DateOnly? occurred = Day(part, Occurred, Add);
        DateOnly? recorded = Day(part, Recorded, Add);
        DateOnly? until = Day(part, Until, Add);
        decimal? value = Number(part, Add);
        LawfulBasis basis = LawfulBasis.Unstated;
        if (part(Basis) is { } ground && (!EnumNames.TryFind(ground, out basis) || basis == LawfulBasis.Unstated))
        {
            Add(Basis, EnumNames.Fault<LawfulBasis>(ground));
        }

        if (recorded < occurred)
        {
            Add(Recorded, $"The fact occurred on {CustomerFact.Text(occurred.Value)}; it cannot have been recorded on {CustomerFact.Text(recorded.Value)}.");
        }

        if (until < occurred)
        {
            Add(Until, $"A grade that is granted on {CustomerFact.Text(occurred.Value)} cannot end on {CustomerFact.Text(until.Value)}.");
        }

        if (part(SameAs) is { } same && same == part(Customer))
        {
            Add(SameAs, $"'{same}' is already the same customer.");
        }

        if (part(Replaces) is { } wrong && wrong == part(Id))
        {
            Add(Replaces, $"The fact '{wrong}' cannot replace itself.");
        }

        return isFaulty ? null : Make(kind, part, occurred!.Value, recorded, until, value, basis);
    }

    private static CustomerFact Make(
        FactKind kind, Func<string, string?> part, DateOnly occurred, DateOnly? recorded, DateOnly? until, decimal? value, LawfulBasis basis)
    {
        string id = part(Id)!;
        var customer = CustomerId.Create(part(Customer)!);
        CustomerFact fact = kind switch
        {
            FactKind.Measured => CustomerFact.Measured(id, customer, occurred, part(Code)!, value!.Value, part(Purpose)!, basis),
            FactKind.ConsentWithdrawn => CustomerFact.ConsentWithdrawn(id, customer, occurred, part(Code)!),
            FactKind.GradeGranted => CustomerFact.GradeGranted(id, customer, occurred, part(Code)!, until!.Value),
            FactKind.Asked => CustomerFact.Asked(id, customer, occurred, part(Code)!),
            FactKind.ComplaintOpened => CustomerFact.ComplaintOpened(id, customer, occurred, part(Code)!),
            FactKind.ComplaintClosed => CustomerFact.ComplaintClosed(id, customer, occurred, part(Code)!),
            FactKind.SamePerson => CustomerFact.SamePerson(id, customer, occurred, CustomerId.Create(part(SameAs)!)),
            FactKind.Retracted => CustomerFact.Retracted(id, customer, occurred, part(Replaces)!),
            _ => CustomerFact.Of(kind, id, customer, occurred),
        };
        fact = recorded is { } known ? fact.RecordedOn(known) : fact;
        return part(Replaces) is { } wrong && kind != FactKind.Retracted ? fact.Replacing(wrong) : fact;
    }

    private static bool IsAllowed(FactKind kind, string name) => IsNeeded(kind, name) || name is Recorded or Replaces;

    private static bool IsNeeded(FactKind kind, string name) => name switch
    {
        Code => kind is FactKind.Measured or FactKind.ConsentWithdrawn or FactKind.GradeGranted or FactKind.Asked or FactKind.ComplaintOpened or FactKind.ComplaintClosed,
        Value or Purpose or Basis => kind == FactKind.Measured,
        Until => kind == FactKind.GradeGranted,
        SameAs => kind == FactKind.SamePerson,
        Replaces => kind == FactKind.Retracted,
        Recorded => false,
        _ => true,
    };

    private static DateOnly? Day(Func<string, string?> part, string name, Action<string, string> fault)
    {
        if (part(name) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return day;
        }

        fault(name, $"'{text}' is not a day; write one such as 2026-11-22.");
        return null;
    }

    private static decimal? Number(Func<string, string?> part, Action<string, string> fault)
    {
        if (part(Value) is not { } text)
        {
            return null;
        }

        bool isNumber = decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value);
        if (!isNumber || Math.Abs(value) > CustomerFact.MaxValue || value != decimal.Round(value, CustomerFact.Decimals))
        {
            fault(Value, $"'{text}' is not a number from {Guard.Text(-CustomerFact.MaxValue)} to {Guard.Text(CustomerFact.MaxValue)} with at most {CustomerFact.Decimals} decimals.");
        }

        return value;
    }
}
