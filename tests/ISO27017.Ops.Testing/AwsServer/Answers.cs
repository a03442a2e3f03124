using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.AwsServer;

/// <summary>A handful of answers for the local AWS, by operation and perhaps account.</summary>
internal sealed class Answers
{
    private readonly Dictionary<string, JObject> _documents = [];

    /// <summary>The answer to an operation in every account and region.</summary>
    public Answers Add(string name, string json)
    {
        _documents[name] = JObject.Parse(json);
        return this;
    }

    /// <summary>The answer to a call; null if there is none.</summary>
    public CallOutcome? Find(AwsCall call) =>
        _documents.TryGetValue($"{call.Service}:{call.Operation}@{call.AccountId}", out var there)
        || _documents.TryGetValue($"{call.Service}:{call.Operation}", out there)
            ? new CallOutcome { Call = call, Answer = there.DeepClone() }
            : null;
}
