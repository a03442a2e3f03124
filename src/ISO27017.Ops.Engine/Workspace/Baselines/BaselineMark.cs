using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Baselines;

/// <summary><c>baseline.json</c>: the package that was approved as what must not change unnoticed.</summary>
/// <param name="Package">Its path, relative to the workspace's folder or absolute, with <c>/</c>.</param>
/// <param name="PackageId">Its id.</param>
/// <param name="Digest">The SHA-256 of its <c>SHA256SUMS</c>, hex.</param>
/// <param name="ApprovedBy">Who approved it.</param>
/// <param name="Reason">Why; null if nobody said.</param>
/// <param name="SetAt">When it was set, UTC.</param>
internal sealed record BaselineMark(string Package, string PackageId, string Digest, string ApprovedBy, string? Reason, DateTimeOffset SetAt)
{
    /// <summary>The name of the file, in the workspace's folder.</summary>
    public const string FileName = "baseline.json";

    /// <summary>As it is written.</summary>
    public JObject ToJson() => new()
    {
        ["package"] = Package,
        ["packageId"] = PackageId,
        ["digest"] = Digest,
        ["approvedBy"] = ApprovedBy,
        ["reason"] = Reason,
        ["setAt"] = Evidence.Timestamps.Write(SetAt),
    };

    /// <summary>Reads it.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static BaselineMark Of(JToken json)
    {
        string Text(string name) => (string?)json[name] is { Length: > 0 } text ? text : throw new FormatException($"no {name}");
        try
        {
            return new BaselineMark(
                Text("package"), Text("packageId"), Text("digest"), Text("approvedBy"), (string?)json["reason"], Evidence.Timestamps.Read(Text("setAt")));
        }
        catch (Exception e) when (e is ArgumentException or InvalidCastException or InvalidOperationException)
        {
            throw new FormatException("A member is of another type.", e);
        }
    }
}
