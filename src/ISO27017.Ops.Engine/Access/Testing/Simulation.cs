using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>Asks IAM to evaluate the policies of a principal: nothing is carried out.</summary>
internal sealed class Simulation(Func<AwsCall, CancellationToken, Task<CallOutcome>> ask, string accountId, string principal)
{
    /// <summary>IAM takes more, but a form of this size is answered at once.</summary>
    public const int Batch = 100;

    private static readonly LocalText _noResult = new("iam:SimulatePrincipalPolicy の答えに結果がありません", "iam:SimulatePrincipalPolicy gave no result");

    private const string Requested = "aws:RequestedRegion";

    /// <summary>What IAM says of the actions when they are asked in <paramref name="region"/>.</summary>
    public async Task<IReadOnlyDictionary<string, Finding>> AskAsync(string region, IReadOnlyCollection<string> actions, CancellationToken cancel)
    {
        var parts = await Task.WhenAll(actions.Chunk(Batch).Select(chunk => PartAsync(region, chunk, cancel))).ConfigureAwait(false);
        return parts.SelectMany(p => p).ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
    }

    private async Task<IEnumerable<KeyValuePair<string, Finding>>> PartAsync(string region, string[] actions, CancellationToken cancel)
    {
        var outcome = await ask(Call(region, actions), cancel).ConfigureAwait(false);
        // One action that the simulator does not know spoils the whole question
        if (outcome.Error?.Code is "InvalidInput" or "InvalidInputException" && actions.Length > 1)
        {
            var halves = await Task.WhenAll(actions.Chunk((actions.Length + 1) / 2).Select(h => PartAsync(region, h, cancel))).ConfigureAwait(false);
            return halves.SelectMany(h => h);
        }

        if (outcome.Error is { } error)
            return actions.Select(a => KeyValuePair.Create(a, Finding.Open(Finding.Said($"iam:SimulatePrincipalPolicy: {error.Code} {error.Message}".TrimEnd()))));
        var results = (outcome.Answer?["EvaluationResults"] as JArray ?? []).OfType<JObject>()
            .Where(r => r["EvalActionName"] is not null)
            .ToLookup(r => (string)r["EvalActionName"]!, StringComparer.OrdinalIgnoreCase);
        return actions.Select(a => KeyValuePair.Create(a, results[a].FirstOrDefault() is { } result ? Read(result) : Finding.Open(_noResult)));
    }

    private AwsCall Call(string region, string[] actions) => new(accountId, AwsCall.Global, "iam", "SimulatePrincipalPolicy", new JObject
    {
        ["PolicySourceArn"] = principal,
        ["ActionNames"] = new JArray(actions),
        // Without it, a policy that keeps to some regions would seem to deny all of them
        ["ContextEntries"] = new JArray(new JObject
        {
            ["ContextKeyName"] = Requested, ["ContextKeyValues"] = new JArray(region), ["ContextKeyType"] = "string",
        }),
    });

    private static Finding Read(JObject result)
    {
        var missing = (result["MissingContextValues"] as JArray ?? []).Values<string>().ToList();
        if (missing.Count > 0)
            return Finding.Open(new LocalText($"条件キー {string.Join(", ", missing)} の値によります", $"it depends on {string.Join(", ", missing)}"));
        var decision = (string?)result["EvalDecision"];
        if (decision == "allowed")
            return Finding.Yes;
        if ((bool?)result.SelectToken("OrganizationsDecisionDetail.AllowedByOrganizations") == false)
            return Finding.No(IsoDenialCause.ServiceControlPolicy);
        if ((bool?)result.SelectToken("PermissionsBoundaryDecisionDetail.AllowedByPermissionsBoundary") == false)
            return Finding.No(IsoDenialCause.PermissionsBoundary);
        return decision switch
        {
            "explicitDeny" => Finding.No(IsoDenialCause.ExplicitDeny, Finding.Said(Statements(result))),
            "implicitDeny" => Finding.No(IsoDenialCause.NotGranted),
            _ => Finding.Open(_noResult),
        };
    }

    private static string? Statements(JObject result) =>
        (result["MatchedStatements"] as JArray ?? []).Select(s => (string?)s["SourcePolicyId"]).OfType<string>().Distinct().ToList() is { Count: > 0 } policies
            ? string.Join(", ", policies)
            : null;
}
