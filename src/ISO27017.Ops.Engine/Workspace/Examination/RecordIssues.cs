using System.Globalization;
using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Workspace.Baselines;
using ISO27017.Ops.Engine.Workspace.Changes;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Examination;

/// <summary>What people wrote down over time: attestations whose chain or file does not hold, exceptions that cannot be used or
/// are over, changes and a baseline that cannot be read.</summary>
internal static class RecordIssues
{
    /// <summary>What can be seen without <c>iso27017.yaml</c>.</summary>
    public static void Find(IWorkspaceFiles files, ControlCatalog catalog, DateOnly today, Issues issues)
    {
        var attestations = files.Shown(AttestationRecord.FileName);
        issues.Try("Attestation", attestations, () =>
        {
            if (AttestationLog.Read(files).Break is { } at)
                issues.Add(attestations, at.Line, IsoSeverity.Error, "Attestation", at.Problem.Ja, at.Problem.En);
        });
        var exceptions = files.Shown(ExceptionEntry.FileName);
        issues.Try("Exception", exceptions, () => Exceptions(files, exceptions, catalog, today, issues));
        var changes = files.Shown(ChangeEntry.FileName);
        issues.Try("Change", changes, () =>
        {
            if (files.Exists(ChangeEntry.FileName))
                issues.Add("Change", ChangeFile.Examine(changes, files.ReadAtMost(ChangeEntry.FileName, YamlOptions.Data.MaxBytes)).Problems);
        });
        issues.Try("Baseline", files.Shown(BaselineMark.FileName), () => BaselineFile.Read(files));
    }

    /// <summary>Attested files that are gone or are not what they were.</summary>
    public static void Artefacts(Examined examined, Issues issues, CancellationToken cancel)
    {
        var shown = examined.Files.Shown(AttestationRecord.FileName);
        issues.Try("Artefact", shown, () =>
        {
            var facts = AttestationFacts.Of(examined.Organisation, examined.Catalog, cancel);
            foreach (var record in facts["Attestations"]!.Children<JObject>().Where(r => (bool)r["Current"]!))
            foreach (var artefact in record["Artefacts"]!.Children<JObject>())
                Artefact(shown, record, artefact, issues);
        });
    }

    private static void Artefact(string shown, JObject record, JObject artefact, Issues issues)
    {
        var (id, path, line) = ((string)record["Id"]!, VisibleText.Of((string?)artefact["Path"]), (int)record["Line"]!);
        if ((bool?)artefact["Found"] != true)
        {
            issues.Add(shown, line, IsoSeverity.Error, "ArtefactMissing",
                $"{id} の証拠 {path} がありません。元に戻すか、証明し直してください。", $"The artefact {path} of {id} is missing. Put it back, or attest anew.");
        }
        else if ((string?)artefact["Sha256Now"] != (string?)artefact["Sha256"])
        {
            issues.Add(shown, line, IsoSeverity.Error, "ArtefactChanged",
                $"{id} の証拠 {path} は、証明のときから変わっています。元に戻すか、証明し直してください。",
                $"The artefact {path} of {id} is not what it was when it was attested. Put it back, or attest anew.");
        }
    }

    private static void Exceptions(IWorkspaceFiles files, string shown, ControlCatalog catalog, DateOnly today, Issues issues)
    {
        if (!files.Exists(ExceptionEntry.FileName)) return;
        var (entries, problems) = ExceptionFile.Examine(shown, files.ReadAtMost(ExceptionEntry.FileName, YamlOptions.Data.MaxBytes));
        issues.Add("Exception", problems);
        foreach (var entry in entries)
        {
            if (ExceptionRules.Against(catalog, entry.Check) is { } against)
                issues.Add(shown, entry.Line, IsoSeverity.Error, "Exception", $"{entry.Id}: {against.Ja}", $"{entry.Id}: {against.En}");
            if (entry.Expires >= today) continue;
            var day = entry.Expires.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            issues.Add(shown, entry.Line, IsoSeverity.Warning, "ExceptionExpired",
                $"例外 {entry.Id} の期限（{day}）が過ぎているため、効いていません。直すか、新しい例外を作ってください。",
                $"The exception {entry.Id} ended on {day} and covers nothing any more. Mend what it covered, or make a new one.");
        }
    }
}
