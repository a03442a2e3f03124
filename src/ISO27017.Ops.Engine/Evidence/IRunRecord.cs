using System.Security.Cryptography;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence.Redaction;
using Newtonsoft.Json.Linq;
using ISO27017.Ops.Engine.Workspace;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>What a finished run must be able to tell, so that its results can become an evidence package.</summary>
internal interface IRunRecord
{
    /// <summary>The run's id (UUID version 7).</summary>
    string Id { get; }

    /// <summary>When the run began, in UTC.</summary>
    DateTimeOffset StartedAt { get; }

    /// <summary>The instant against which ages were taken, in UTC.</summary>
    DateTimeOffset AsOf { get; }

    /// <summary>Where the documents came from: <c>aws</c>, <c>package</c> or <c>sample</c>.</summary>
    string Source { get; }

    /// <summary>The organisation's name, from its workspace; null if it gave none.</summary>
    string? Organization { get; }

    /// <summary>The version of this software.</summary>
    string ToolVersion { get; }

    /// <summary>The version of the catalogue that judged.</summary>
    string CatalogVersion { get; }

    /// <summary>Who asked, one identity an account. Never a credential.</summary>
    IReadOnlyList<CallerIdentity> Callers { get; }

    /// <summary>The account of the run's own credentials, in which the organisation was asked.</summary>
    string HomeAccount { get; }

    /// <summary>The accounts of the run.</summary>
    IReadOnlyList<IsoAccount> Accounts { get; }

    /// <summary>The regions of the run.</summary>
    IReadOnlyList<string> Regions { get; }

    /// <summary>True if not every check of the catalogue was asked for.</summary>
    bool Partial { get; }

    /// <summary>The parameters in force, defaults included.</summary>
    JObject Parameters { get; }

    /// <summary>The 44 controls, as the catalogue that judged has them.</summary>
    IReadOnlyList<IsoControl> Controls { get; }

    /// <summary>The checks that the run judged, with their expressions and AWS CLI lines.</summary>
    IReadOnlyList<IsoCheck> Checks { get; }

    /// <summary>True if the run had a workspace to ask.</summary>
    bool HasWorkspace => false;

    /// <summary>What the organisation declared out of scope.</summary>
    IReadOnlyList<ScopeExclusion> Exclusions => [];

    /// <summary>The files of the workspace that the run read, by their names in a package.</summary>
    IReadOnlyList<string> Files => [];

    /// <summary>What is redacted already: by the package that was judged again, or on the way into one.</summary>
    IReadOnlyList<RedactionRecord> Redactions => [];

    /// <summary>Parameters that somebody gave when the package was judged again: its redaction has not seen them.</summary>
    JObject Given => [];

    /// <summary>The files of the workspace that are left out.</summary>
    IReadOnlyList<WithheldFile> Withheld => [];

    /// <summary>How many results the run has given so far.</summary>
    int ResultCount { get; }

    /// <summary>Every planned call and what became of it, without the answers.</summary>
    IReadOnlyCollection<CallOutcome> Ledger { get; }

    /// <summary>The same as a package's <c>coverage.json</c> has it, in the order of the documents' paths.</summary>
    IReadOnlyList<CoverageEntry> Coverage => CoverageFile.Of(this);

    /// <summary>The id of the package that the run was read from; null for a run that is not kept yet.</summary>
    string? PackageId => null;

    /// <summary>The digest of that package, in lower-case hex.</summary>
    string? PackageDigest => null;

    /// <summary>True if the call failed with an error that the catalogue takes as an answer (<c>absent</c>).</summary>
    /// <param name="key"><see cref="AwsCall.Key"/>.</param>
    bool IsAbsent(string key) => false;

    /// <summary>The document of a call, in the form of <see cref="DocumentFile"/>. Every call of <see cref="Ledger"/> has one,
    /// a failed call too.</summary>
    /// <param name="key"><see cref="AwsCall.Key"/>.</param>
    /// <exception cref="FileNotFoundException">There is none, or the run was disposed.</exception>
    Stream OpenDocument(string key);

    /// <summary>The SHA-256 that a document has in a package, in lower-case hex; null if there is none.</summary>
    /// <param name="key"><see cref="AwsCall.Key"/>.</param>
    string? DigestOf(string key)
    {
        try
        {
            using var document = OpenDocument(key);
            return SumsFile.Hex(SHA256.HashData(document));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>A file of <see cref="Files"/>, as the run read it.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="FileNotFoundException">There is none, or the run was disposed.</exception>
    Stream OpenFile(string name) => throw new FileNotFoundException(null, name);
}
