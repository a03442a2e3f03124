using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>Texts that several formats share.</summary>
internal static class MachineTexts
{
    /// <summary>The name of this product in other programs' files.</summary>
    public const string Product = "ISO27017.Ops";

    /// <summary>The edition that the controls' numbers belong to.</summary>
    public const string Standard = "ISO/IEC 27017:2015";

    private static readonly LocalText Advisory = new("参考（判定に含めない）", "Advisory, no part of a verdict");

    /// <summary>A role side, such as <c>12.3.1-CSC</c>.</summary>
    public static string Side(IsoResult result) => $"{result.ControlId}-{result.Role}";

    /// <summary>The check, with its rule where it has several.</summary>
    public static string Check(IsoResult result) => result.Rule is null ? result.CheckId : $"{result.CheckId}/{result.Rule}";

    /// <summary>The verdict with its reason, in a sentence: never a bare status, so that a reader of any format sees what became of it.</summary>
    public static string Verdict(ReportModel model, IsoResult result)
    {
        var text = PlainText.Of(model.T(result.Messages));
        text = $"{model.T(StatusLook.Of(result.Status).Label)}: {text}";
        return result.Advisory ? $"[{model.T(Advisory)}] {text}" : text;
    }

    /// <summary>Account, region and resource, as far as there are; empty for the organisation as a whole.</summary>
    public static string Place(IsoResult result) =>
        PlainText.Of(string.Join(' ', new[] { result.AccountId, result.Region, result.ResourceId }.Where(p => !string.IsNullOrEmpty(p))));

    /// <summary>Who answers for an exception, and until when.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Exception(ExceptionEntry? entry)
    {
        if (entry is null)
        {
            yield break;
        }

        yield return new("exceptionId", entry.Id);
        yield return new("exceptionOwner", entry.Owner);
        yield return new("exceptionApprover", entry.Approver);
        yield return new("exceptionTicket", entry.Ticket);
        yield return new("exceptionReason", entry.Reason);
        yield return new("exceptionExpires", EntryDay.Write(entry.Expires));
    }

    /// <summary>What a result says beyond its status, as names and values without blanks around them; what is not there is left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Facts(IsoResult result, ExceptionEntry? exception) =>
        new KeyValuePair<string, string?>[]
        {
            new("status", result.Status.ToString()),
            new("originalStatus", result.OriginalStatus.ToString()),
            new("reason", result.Reason.ToString()),
            new("kind", result.Kind.ToString()),
            new("advisory", result.Advisory ? "true" : "false"),
            new("control", result.ControlId),
            new("role", result.Role.ToString()),
            new("check", result.CheckId),
            new("rule", result.Rule),
            new("account", result.AccountId),
            new("region", result.Region),
            new("resource", result.ResourceId),
            new("expected", result.Expected),
            new("observed", result.Observed),
        }
            .Concat(Exception(exception).Select(p => new KeyValuePair<string, string?>(p.Key, p.Value)))
            .Select(p => new KeyValuePair<string, string>(p.Key, PlainText.Of(p.Value)))
            .Where(p => p.Value.Length > 0);
}
