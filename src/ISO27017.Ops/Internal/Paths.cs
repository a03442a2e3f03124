using System.Management.Automation;
using ISO27017.Ops.Errors;
using Microsoft.PowerShell.Commands;

namespace ISO27017.Ops.Internal;

/// <summary>Resolves paths as the session sees them: its current folder, its drives, its wildcards. On the pipeline thread only.</summary>
internal static class Paths
{
    /// <summary>The full path of something that may not be there yet; wildcards are plain characters.</summary>
    internal static string Literal(PSCmdlet cmdlet, string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            throw ErrorRecords.NotAFilePath(path);
        }

        var full = cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        return InFileSystem(path, full, provider);
    }

    /// <summary>The full paths of what is there and matches.</summary>
    internal static IEnumerable<string> Matching(PSCmdlet cmdlet, string path)
    {
        if (!WildcardPattern.ContainsWildcardCharacters(path))
        {
            // The tab key writes a bracket as `[: what it meant is the bracket.
            return [Literal(cmdlet, WildcardPattern.Unescape(path))];
        }

        var found = cmdlet.SessionState.Path.GetResolvedProviderPathFromPSPath(path, out var provider);
        return found.Count == 0 ? throw ErrorRecords.NothingMatches(path) : found.Select(f => InFileSystem(path, f, provider)).ToArray();
    }

    private static string InFileSystem(string path, string full, ProviderInfo provider) =>
        provider.ImplementingType == typeof(FileSystemProvider) ? full : throw ErrorRecords.NotAFilePath(path);
}
