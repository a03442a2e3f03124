namespace ISO27017.Ops;

/// <summary>The IAM policy that lets chosen checks run, and nothing more.</summary>
public sealed class IsoAuditPolicy
{
    /// <summary>Whom it is for.</summary>
    public required IsoPolicyPrincipal Principal { get; init; }

    /// <summary>The ids of the checks that it lets run.</summary>
    public required string[] Checks { get; init; }

    /// <summary>The IAM actions in its documents, in order.</summary>
    public required string[] Actions { get; init; }

    /// <summary>The actions, each with what it is for; also those that SecurityAudit allows already.</summary>
    public required IsoAuditAction[] Details { get; init; }

    /// <summary>The policy documents as JSON. More than one where IAM's limit of 6,144 characters a managed policy asks for it: attach all.</summary>
    public required string[] Documents { get; init; }

    /// <summary>The document for assuming the role of each account, which the collecting principal needs too; null for another principal.</summary>
    public string? AssumeRoleDocument { get; init; }

    /// <summary>The actions that AWS's managed policy SecurityAudit lacks.</summary>
    public required string[] NotInSecurityAudit { get; init; }

    /// <summary>The version of SecurityAudit that was compared, with the day on which AWS published it.</summary>
    public required string SecurityAuditVersion { get; init; }

    /// <summary>What a reader should know, in both languages.</summary>
    public required LocalText[] NoteTexts { get; init; }

    /// <summary>What a reader should know, in the current UI culture.</summary>
    public string[] Notes => [.. NoteTexts.Select(n => n.In())];

    /// <summary>The documents, one after the other.</summary>
    public override string ToString() => string.Join("\n", Documents);
}
