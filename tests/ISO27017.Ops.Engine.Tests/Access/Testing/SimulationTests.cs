using ISO27017.Ops.Engine.Access.Testing;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Access.Testing;

public class SimulationTests
{
    private readonly List<int> _sizes = [];

    [Fact]
    public async Task Many_actions_are_asked_in_batches_and_none_is_lost()
    {
        var actions = Enumerable.Range(0, 250).Select(i => $"a:Get{i}").ToList();

        var findings = await new Simulation(AskAsync, "111122223333", "arn").AskAsync("ap-northeast-1", actions, default);

        Assert.Equal(actions.Order(), findings.Keys.Order());
        Assert.All(findings.Values, f => Assert.True(f.Allowed));
        Assert.Equal([50, 100, 100], _sizes.Order());
    }

    [Fact]
    public async Task An_action_that_IAM_does_not_know_spoils_only_itself()
    {
        var actions = Enumerable.Range(0, 40).Select(i => $"a:Get{i}").Append("new:GetThing").ToList();

        var findings = await new Simulation(AskAsync, "111122223333", "arn").AskAsync("ap-northeast-1", actions, default);

        Assert.True(findings["new:GetThing"].IsOpen);
        Assert.All(findings.Where(f => f.Key != "new:GetThing"), f => Assert.True(f.Value.Allowed));
    }

    [Fact]
    public async Task An_action_without_a_result_is_not_known()
    {
        Task<CallOutcome> Nothing(AwsCall call, CancellationToken cancel) => Task.FromResult(new CallOutcome { Call = call, Answer = new JObject() });

        Assert.True((await new Simulation(Nothing, "1", "arn").AskAsync("r", ["a:Get"], default))["a:Get"].IsOpen);
    }

    private Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
    {
        var actions = call.Parameters["ActionNames"]!.Values<string>().ToList();
        lock (_sizes)
            _sizes.Add(actions.Count);
        return Task.FromResult(actions.Contains("new:GetThing")
            ? new CallOutcome { Call = call, Error = new AwsError("InvalidInput", "Invalid Entity Action: new:GetThing", IsoReason.Error, false) }
            : new CallOutcome { Call = call, Answer = new JObject { ["EvaluationResults"] = new JArray(actions.Select(a => new JObject { ["EvalActionName"] = a, ["EvalDecision"] = "allowed" })) } });
    }
}
