using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Documents;

/// <summary>One question to AWS, with all its pages: who is asked, where, what.</summary>
/// <param name="AccountId">The account in which it is asked, twelve digits.</param>
/// <param name="Region">The region, or <see cref="Global"/> for a global service.</param>
/// <param name="Service">The AWS CLI's name of the service, such as <c>sso-admin</c>.</param>
/// <param name="Operation">The API operation, such as <c>ListPermissionSets</c>.</param>
/// <param name="Parameters">The input members, as the service model names them.</param>
/// <param name="Limit">The time for the whole call with its pages; null means the source's own.</param>
internal sealed record AwsCall(
    string AccountId, string Region, string Service, string Operation, JObject Parameters, TimeSpan? Limit = null)
{
    /// <summary>What stands for the region of a global service, which is asked once an account.</summary>
    public const string Global = "global";

    /// <summary>The service under whose name the organisation's own workspace is asked: coverage, evidence and judging again then
    /// need nothing of their own for it.</summary>
    public const string Workspace = "workspace";

    /// <summary>How many pages to ask for at most; null means all. An answer that leaves pages out is not Truncated: whoever sets
    /// this wants to know whether it is answered, not what.</summary>
    public int? MostPages { get; init; }

    private string? _key;

    /// <summary>Equal calls have equal keys, which are the document's path within an evidence package.</summary>
    public string Key => _key ??=
        $"documents/{AccountId}/{Region}/{Service}.{Operation}/{Digest()}.json";

    private string Digest()
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(CanonicalJson.Write(Parameters)));
        return Convert.ToHexString(bytes, 0, 8).ToLowerInvariant();
    }
}
