using ISO27017.Ops.Engine.Access;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Testing.Assessment;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Access.Testing;

/// <summary>A small catalogue, two accounts, and an IAM that evaluates as a test decides.</summary>
internal sealed class AccessScene
{
    public const string Queries = """
        - query: volumes
          call: ec2:DescribeVolumes
          scope: regional
          items: Volumes
          id: VolumeId
        - query: buckets
          call: s3:ListBuckets
          scope: global
          items: Buckets
          id: Name
          enrich: { Versioning: { call: "s3:GetBucketVersioning", with: { Bucket: Name } } }
        - query: report
          call: iam:GetCredentialReport
          scope: global
          prepare: { call: "iam:GenerateCredentialReport", until: "State == 'COMPLETE'" }
          items: "[Content]"
          id: "'r'"
        - query: tree
          call: organizations:ListRoots
          scope: organization
          items: Roots
          id: Id
        """;

    public const string Checks = """
        - { check: 1.1.1-CSC-01, kind: CFG, title: { ja: a, en: a }, query: volumes, expect: Encrypted, empty: pass }
        - { check: 1.1.1-CSC-02, kind: CFG, title: { ja: b, en: b }, query: buckets, expect: "Versioning.Status == 'Enabled'", empty: pass }
        - { check: 1.1.1-CSC-03, kind: CFG, title: { ja: c, en: c }, query: report, expect: "!Content", empty: pass }
        - { check: 1.1.1-CSC-04, kind: SUP, title: { ja: d, en: d }, query: tree, expect: "Id == param('Root')", empty: pass }
        - { check: 1.1.1-CSC-05, kind: CFG, title: { ja: e, en: e }, query: volumes, accounts: "Kind == 'tenant'", expect: Encrypted, empty: pass }
        """;

    private readonly EngineScene _scene = new();

    public AccessScene()
    {
        _scene.Parameters["Root"] = "r-1";
        foreach (var account in new[] { EngineScene.First, EngineScene.Second })
            Aws.Answer("sts:GetCallerIdentity", $$"""{ "Arn": "arn:aws:sts::{{account}}:assumed-role/IsoAudit/ISO27017.Ops" }""", account);
        Aws.Answer("iam:GetRole", """{ "Role": { "Arn": "arn:aws:iam::1:role/path/IsoAudit" } }""")
            .Answer("ec2:DescribeRegions", """{ "Regions": [ { "RegionName": "ap-northeast-1" }, { "RegionName": "ap-northeast-3" } ] }""")
            .Answer("ec2:DescribeVolumes", """{ "Volumes": [] }""")
            .Answer("s3:ListBuckets", """{ "Buckets": [] }""")
            .Answer("iam:GetCredentialReport", """{ "Content": "" }""")
            .Answer("organizations:ListRoots", """{ "Roots": [] }""");
    }

    public ScriptedSource Aws => _scene.Source;

    public List<IsoAccount> Accounts => _scene.Accounts;

    public List<string> Regions => _scene.Regions;

    public JObject Parameters => _scene.Parameters;

    /// <summary>What IAM says of an action in an account and region; null means allowed.</summary>
    public Func<string, string, string, JObject?> Evaluate { get; set; } = (_, _, _) => null;

    /// <summary>Everything of IAM's evaluation that was asked: the principal, the region, the actions.</summary>
    public List<(string Principal, string Region, string[] Actions)> Evaluated { get; } = [];

    public static JObject Decision(string decision, bool? organization = null, bool? boundary = null, string? missing = null)
    {
        var result = new JObject { ["EvalDecision"] = decision, ["MissingContextValues"] = missing is null ? new JArray() : new JArray(missing) };
        if (organization is { } o)
            result["OrganizationsDecisionDetail"] = new JObject { ["AllowedByOrganizations"] = o };
        if (boundary is { } b)
            result["PermissionsBoundaryDecisionDetail"] = new JObject { ["AllowedByPermissionsBoundary"] = b };
        return result;
    }

    public async Task<List<IsoAccess>> TestAsync(bool ask = false, Func<AssessmentPlan, AssessmentPlan>? change = null, CancellationToken cancel = default)
    {
        var plan = _scene.Plan(Queries, Checks) with { Source = new Iam(this) };
        var all = new List<IsoAccess>();
        await foreach (var access in AccessService.RunAsync(change?.Invoke(plan) ?? plan, ask, null, cancel))
            all.Add(access);
        return all;
    }

    private Task<CallOutcome> AnswerAsync(AwsCall call, CancellationToken cancel)
    {
        if (call.Operation != "SimulatePrincipalPolicy")
            return Aws.AskAsync(call, cancel);
        var actions = call.Parameters["ActionNames"]!.Values<string>().OfType<string>().ToArray();
        var region = (string)call.Parameters.SelectToken("ContextEntries[0].ContextKeyValues[0]")!;
        lock (Evaluated)
            Evaluated.Add(((string)call.Parameters["PolicySourceArn"]!, region, actions));
        var results = actions.Select(action =>
        {
            var result = (JObject)(Evaluate(call.AccountId, region, action) ?? Decision("allowed")).DeepClone();
            result["EvalActionName"] = action;
            return result;
        });
        return Task.FromResult(new CallOutcome { Call = call, Answer = new JObject { ["EvaluationResults"] = new JArray(results) } });
    }

    private sealed class Iam(AccessScene scene) : IDocumentSource
    {
        public Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel) => scene.AnswerAsync(call, cancel);

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
