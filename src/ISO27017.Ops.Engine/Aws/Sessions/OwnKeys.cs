using Amazon.Runtime;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>The very keys that a call was made with. AWS repeats some of them when it explains what was wrong with a signature;
/// they are in no document and no message.</summary>
internal sealed class OwnKeys
{
    /// <summary>What stands in their place.</summary>
    public const string Mark = "[secret own-keys 000000000000]";

    // Shorter texts are no keys, and would be found everywhere.
    private const int Shortest = 12;

    private readonly IReadOnlyList<string> _secrets;

    private OwnKeys(IEnumerable<ImmutableCredentials> keys)
    {
        // The longest first: one may be a part of another.
        _secrets =
        [
            .. keys.SelectMany(k => new[] { k.AccessKey, k.SecretKey, k.Token }).Where(s => s is { Length: >= Shortest })
                .SelectMany(s => new[] { s, Uri.EscapeDataString(s) }).Distinct(StringComparer.Ordinal).OrderByDescending(s => s.Length),
        ];
    }

    /// <summary>The keys that credentials have now.</summary>
    public static async Task<OwnKeys> OfAsync(params AWSCredentials?[] credentials)
    {
        var keys = new List<ImmutableCredentials>();
        foreach (var one in credentials.OfType<AWSCredentials>().Distinct())
        {
            try
            {
                keys.Add(await one.GetCredentialsAsync().ConfigureAwait(false));
            }
            catch (Exception e) when (e is AmazonClientException or InvalidOperationException or HttpRequestException or IOException or OperationCanceledException
                                          or IsoOpsException or Client.AwsHttpException or Protocols.WireException)
            {
                // No keys any more: the call says so itself, and there is nothing to hide.
            }
        }

        return new OwnKeys(keys);
    }

    /// <summary>The outcome without them.</summary>
    public CallOutcome Hide(CallOutcome outcome) => outcome with
    {
        Answer = outcome.Answer is { } answer ? Hide(answer) : null,
        Error = outcome.Error is { } error ? error with { Message = Hide(error.Message) } : null,
    };

    /// <summary>The text without them.</summary>
    public string Hide(string text) => _secrets.Aggregate(text, (t, secret) => t.Replace(secret, Mark, StringComparison.Ordinal));

    private JToken Hide(JToken answer)
    {
        foreach (var value in (answer as JContainer)?.Descendants().OfType<JValue>().Where(v => v.Value is string).ToList() ?? [])
        {
            var text = (string)value.Value!;
            if (Hide(text) is var hidden && !ReferenceEquals(hidden, text))
                value.Value = hidden;
        }

        return answer;
    }
}
