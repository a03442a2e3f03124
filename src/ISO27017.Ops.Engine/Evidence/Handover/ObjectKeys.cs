using System.Text;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>The names of a package's objects: <c>prefix/package/file</c>, or <c>prefix/package.zip</c>.</summary>
internal static partial class ObjectKeys
{
    private const int LongestKey = 1024;

    /// <summary>Throws unless a bucket can have this name.</summary>
    public static void CheckBucket(string bucket)
    {
        if (!BucketName().IsMatch(bucket))
        {
            throw HandoverErrors.NotABucketName(bucket);
        }
    }

    /// <summary>What the keys of a package's files begin with (with a final slash), or the key of a zip file.</summary>
    public static string Root(string? prefix, string path)
    {
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(path));
        var parts = (prefix ?? string.Empty).Trim('/').Split('/', StringSplitOptions.RemoveEmptyEntries).Append(name).ToList();
        // Half of the ways to an object would take the dots for folders, and controls cannot be listed
        if (parts.Exists(p => p is "." or ".." || p.Any(char.IsControl) || p.Contains('\uFFFD')))
        {
            throw HandoverErrors.NotAPrefix(string.Join('/', parts));
        }

        var root = string.Join('/', parts);
        return Directory.Exists(path) ? root + "/" : root;
    }

    /// <summary>The key itself if S3 takes it.</summary>
    public static string Check(string key) => Encoding.UTF8.GetByteCount(key) <= LongestKey ? key : throw HandoverErrors.NotAPrefix(key);

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]\z")]
    private static partial Regex BucketName();
}
