namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>What a package is to hold no longer, and how the tokens are made.</summary>
public sealed record RedactionRequest
{
    /// <summary>The kinds; <see cref="IsoRedactionKind.Default"/> and <see cref="IsoRedactionKind.All"/> stand for several.</summary>
    public required IReadOnlyList<IsoRedactionKind> Kinds { get; init; }

    /// <summary>The salt, UTF-8, at least 16 bytes; null for one that nobody knows, made for this package alone. It is never written anywhere.</summary>
    public byte[]? Salt { get; init; }

    /// <summary>The kinds one by one, each once.</summary>
    internal IReadOnlyList<IsoRedactionKind> Single() =>
    [
        .. Kinds.SelectMany(k => k switch
        {
            IsoRedactionKind.Default => [IsoRedactionKind.Email, IsoRedactionKind.UserName, IsoRedactionKind.IpAddress],
            IsoRedactionKind.All => [IsoRedactionKind.Email, IsoRedactionKind.UserName, IsoRedactionKind.IpAddress, IsoRedactionKind.AccountId],
            _ => new[] { k },
        }).Distinct().Order(),
    ];
}
