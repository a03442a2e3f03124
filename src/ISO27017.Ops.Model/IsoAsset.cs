namespace ISO27017.Ops;

/// <summary>An asset in AWS with what the asset ledger says of it, or a row of the ledger for which no asset was found.</summary>
public sealed class IsoAsset
{
    /// <summary>The class: <c>trail</c>, <c>log-group</c>, <c>bucket</c>, <c>database</c>, <c>database-backup</c>, <c>iam-user</c>,
    /// <c>identity</c> or <c>volume-backup</c>; null for a row of the ledger.</summary>
    public string? Class { get; init; }

    /// <summary>The type as AWS Resource Explorer writes it, such as <c>rds:db</c>; null for a row of the ledger.</summary>
    public string? Type { get; init; }

    /// <summary>The ARN; for a row of the ledger what the row says, which may be a pattern, or empty.</summary>
    public required string Arn { get; init; }

    /// <summary>The name that AWS gives; null where it gives none.</summary>
    public string? Name { get; init; }

    /// <summary>The AWS account, twelve digits; null where it is not known.</summary>
    public string? AccountId { get; init; }

    /// <summary>The AWS region, <c>global</c> for a global service; null where it is not known.</summary>
    public string? Region { get; init; }

    /// <summary>The tags by key; null where AWS does not give them with its list, or they could not be read.</summary>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>Whether the name fits the naming rule of its class (parameter <c>Naming.Assets</c>); null without a rule.</summary>
    public bool? NamedRight { get; init; }

    /// <summary>The keys of the required tags (parameter <c>Tags.Required</c>) that are missing or have a value that is not accepted;
    /// null where the tags are not known or none are required.</summary>
    public string[]? MissingTags { get; init; }

    /// <summary>The lines of the ledger that name it, in order.</summary>
    public int[] LedgerLines { get; init; } = [];

    /// <summary>How asset and ledger stand to each other.</summary>
    public required IsoAssetState State { get; init; }

    /// <summary>The owner that the ledger names; null where no row, or several rows, name one.</summary>
    public string? Owner { get; init; }

    /// <summary>The classification that the ledger gives; null where no row, or several rows, give one.</summary>
    public string? Classification { get; init; }

    /// <summary>The state in a sentence, in both languages.</summary>
    public required LocalText Messages { get; init; }

    /// <summary>The state in a sentence, in the current UI culture.</summary>
    public string Message => Messages.In();

    /// <summary>When AWS was asked, in UTC; for a row of the ledger when the ledger was read.</summary>
    public required DateTimeOffset CollectedAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{State} {Arn}".TrimEnd();
}
