using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>Reads <c>iso27017.yaml</c>, and tells everything that is wrong with it at once.</summary>
internal static class WorkspaceReader
{
    private static readonly Lazy<DocumentSchema> Schema = new(() => EmbeddedSchema.Load("iso27017"));

    /// <summary>The workspace.</summary>
    /// <exception cref="IsoOpsException">The file cannot be read or used; the error names every line.</exception>
    public static Organisation Read(IWorkspaceFiles files, string name = WorkspaceFile.Name)
    {
        var reading = Examine(files, name);
        return reading is { File: { } file, Problems.Count: 0 }
            ? new Organisation(file, files)
            : throw new IsoOpsException("InvalidWorkspace", IsoError.InvalidData, SourceProblems.Text(reading.Problems), files.Shown(name));
    }

    /// <summary>The same, with what is wrong as a list.</summary>
    /// <exception cref="IsoOpsException">The file cannot be opened.</exception>
    public static WorkspaceReading Examine(IWorkspaceFiles files, string name = WorkspaceFile.Name)
    {
        var shown = files.Shown(name);
        var document = YamlReader.Read(shown, files.ReadAtMost(name, YamlOptions.Data.MaxBytes), YamlOptions.Data);
        if (document is not { Root: { } root, Problems.Count: 0 }) return new WorkspaceReading(null, document.Problems);
        LeaveOutEmpty(root);
        TakeNumbersForAccountIds(root);
        var problems = Schema.Value.Check(root);
        if (root is not JObject map) return new WorkspaceReading(null, problems);
        if (problems.Count > 0) SoundParts.Keep(map, Schema.Value);
        return new WorkspaceReading(WorkspaceContent.Of(shown, map), [.. problems, .. WorkspaceRules.Check(map)]);
    }

    // "parameters:" with nothing but comments below it says nothing
    private static void LeaveOutEmpty(JToken root)
    {
        foreach (var empty in ((root as JObject) ?? []).Properties().Where(p => p.Value.Type == JTokenType.Null).ToList()) empty.Remove();
    }

    // Nobody quotes twelve digits
    private static void TakeNumbersForAccountIds(JToken root)
    {
        if (root is not JObject) return;
        var ids = root.SelectTokens("accounts[*].id").Concat(root.SelectTokens("scope.exclude[*].account")).Concat(root.SelectTokens("tenants[*].accountId"));
        foreach (var id in ids.OfType<JValue>().Where(v => v.Type == JTokenType.Integer).ToList())
            id.Value = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
