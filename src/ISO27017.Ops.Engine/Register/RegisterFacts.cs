using ISO27017.Ops.Engine.Register.Mentions;
using ISO27017.Ops.Engine.Register.Reading;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Files;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Register;

/// <summary>The workspace's register as a document that checks and attestations rest on.</summary>
internal static class RegisterFacts
{
    /// <summary>The register, taken apart: what attestations and comparisons ask for.</summary>
    /// <exception cref="IsoOpsException">There is none, or it cannot be read.</exception>
    public static RegisterDocument Read(Organisation organisation)
    {
        var path = organisation.File.RegisterPath;
        var bytes = organisation.Files.ReadAtMost(path, RegisterText.MostBytes);
        var register = RegisterParser.Parse(RegisterText.Of(organisation.Files.Shown(path), bytes));
        register.CheckSingle();
        return register;
    }

    /// <summary>The answer to <c>GetRegister</c>.</summary>
    /// <exception cref="IsoOpsException">There is none, or it cannot be read.</exception>
    public static JObject Of(Organisation organisation)
    {
        var register = Read(organisation);
        var measures = MeasureView.Of(register, new MentionReader(organisation.File.Documents));
        return new JObject
        {
            ["Path"] = organisation.File.RegisterPath,
            ["Sha256"] = register.Source.Sha256(),
            ["Measures"] = new JArray(measures.Select(m => new JObject
            {
                ["ControlId"] = m.ControlId, ["Role"] = m.Role.ToString(), ["State"] = m.State.ToString(),
                ["Digest"] = m.Digest, ["Documents"] = new JArray(m.Documents), ["Line"] = m.Line,
            })),
        };
    }

    /// <summary>The digest of each side's text, by side such as <c>9.2.3-CSC</c>.</summary>
    /// <exception cref="IsoOpsException">There is none, or it cannot be read.</exception>
    public static IReadOnlyDictionary<string, string> Digests(Organisation organisation)
    {
        var register = Read(organisation);
        return register.Sides.ToDictionary(s => $"{s.ControlId}-{s.Role}", s => MeasureDigest.Of(register.Source, s), StringComparer.OrdinalIgnoreCase);
    }
}
