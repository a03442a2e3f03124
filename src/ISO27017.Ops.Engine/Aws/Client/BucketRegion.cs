using System.Text;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Where S3 says that a bucket really is.</summary>
internal static partial class BucketRegion
{
    private static readonly HashSet<string> _codes =
        ["PermanentRedirect", "TemporaryRedirect", "Redirect", "AuthorizationHeaderMalformed", "IllegalLocationConstraintException"];

    /// <summary>The region that a refusal names; null if it names none.</summary>
    public static string? Of(AwsHttpException refusal)
    {
        if (!_codes.Contains(refusal.Error.Code) && refusal.Answer.Status is not (301 or 307))
            return null;
        if (refusal.Answer.Headers.TryGetValue("x-amz-bucket-region", out var header) && header.Length > 0)
            return header;
        var body = RegionElement().Match(Encoding.UTF8.GetString(refusal.Answer.Body));
        return body.Success ? body.Groups[1].Value : null;
    }

    [GeneratedRegex("<Region>([a-z0-9-]+)</Region>")]
    private static partial Regex RegionElement();
}
