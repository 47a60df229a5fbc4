namespace VettingPortal.Features.Integrity;

/// <summary>What a flag is about beside the person.</summary>
public sealed record FlagSubject(Guid? File, Guid? Certificate);

/// <summary>What kind of effect an order has.</summary>
public enum EffectKind
{
    /// <summary>A hold order on a vetting file.</summary>
    Hold,

    /// <summary>A suspension of a certificate.</summary>
    Suspension,

    /// <summary>The person's own access to the portal is cut, and what they had in hand went to others.</summary>
    Account,
}

/// <summary>One effect of an order: <see cref="Key"/> is the order on the file, certificate or account <see cref="On"/> which it lies.</summary>
public sealed class OrderedEffect
{
    private OrderedEffect() { }

    internal OrderedEffect(EffectKind kind, Guid key, Guid on) => (Kind, Key, On) = (kind, key, on);

    public EffectKind Kind { get; private init; }

    public Guid Key { get; private init; }

    public Guid On { get; private init; }
}
