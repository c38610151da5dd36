using System.Collections.Immutable;

namespace Mot.Core.Journeys;

/// <summary>How customer and company meet at a touchpoint: counter, phone, app and so on.</summary>
/// <remarks>
/// <para>Those listed here need no declaration; a company adds its own with <see cref="Create"/>.</para>
/// <para><b>Equality and order.</b> By value.</para>
/// <para><b>Thread safety.</b> Immutable.</para>
/// </remarks>
public sealed record ContactChannel
{
    private ContactChannel(string code, bool isOnline)
    {
        Code = code;
        IsOnline = isOnline;
    }

    /// <summary>Face to face at a desk.</summary>
    public static ContactChannel Counter { get; } = new("counter", isOnline: false);

    /// <summary>Face to face elsewhere on the premises or at the customer's.</summary>
    public static ContactChannel InPerson { get; } = new("in-person", isOnline: false);

    /// <summary>A facility that is used without staff: signs, rooms, vehicles, cleanliness.</summary>
    public static ContactChannel Facility { get; } = new("facility", isOnline: false);

    /// <summary>A machine on the premises.</summary>
    public static ContactChannel Kiosk { get; } = new("kiosk", isOnline: false);

    /// <summary>A telephone call.</summary>
    public static ContactChannel Phone { get; } = new("phone", isOnline: false);

    /// <summary>A letter or a parcel.</summary>
    public static ContactChannel Post { get; } = new("post", isOnline: false);

    /// <summary>A web site.</summary>
    public static ContactChannel Web { get; } = new("web", isOnline: true);

    /// <summary>A mobile application, mini-programs included.</summary>
    public static ContactChannel App { get; } = new("app", isOnline: true);

    /// <summary>Electronic mail.</summary>
    public static ContactChannel Email { get; } = new("email", isOnline: true);

    /// <summary>Text messages and chat, with people or bots.</summary>
    public static ContactChannel Chat { get; } = new("chat", isOnline: true);

    /// <summary>Social media.</summary>
    public static ContactChannel Social { get; } = new("social", isOnline: true);

    /// <summary>The channels that need no declaration.</summary>
    public static ImmutableArray<ContactChannel> WellKnown { get; } =
        [Counter, InPerson, Facility, Kiosk, Phone, Post, Web, App, Email, Chat, Social];

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>True when the contact needs a network, false when it does not.</summary>
    public bool IsOnline { get; }

    /// <summary>A channel of the company's own.</summary>
    /// <param name="code">1 to 64 letters, digits, hyphens, dots or underscores.</param>
    /// <param name="isOnline">Whether the contact needs a network.</param>
    /// <returns>The channel.</returns>
    /// <exception cref="ArgumentException">The code is malformed, or a well-known channel of that code is of the other sort.</exception>
    public static ContactChannel Create(string code, bool isOnline)
    {
        Guard.Id(code);
        return Find(code) is { } known && known.IsOnline != isOnline
            ? throw new ArgumentException($"The channel '{code}' is well known and {(known.IsOnline ? "online" : "offline")}.", nameof(isOnline))
            : new(code, isOnline);
    }

    /// <summary>The code.</summary>
    public override string ToString() => Code;

    /// <summary>The well-known channel of a code, or null.</summary>
    internal static ContactChannel? Find(string code) =>
        WellKnown.FirstOrDefault(channel => string.Equals(channel.Code, code, StringComparison.Ordinal));
}
