using ISO27017.Ops.Engine.Assessment.Policies;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Access.Policies;

/// <summary>AWS's managed policy SecurityAudit as of one version. <c>seeds/iam/security-audit.json</c> says where it is from.</summary>
internal sealed class SecurityAudit
{
    /// <summary>Its ARN, in the partition <c>aws</c>.</summary>
    public const string Arn = "arn:aws:iam::aws:policy/SecurityAudit";

    private static readonly Lazy<SecurityAudit> _known = new(Read);
    private readonly string[] _patterns;

    private SecurityAudit(JObject file)
    {
        Version = $"{(string)file["version"]!} ({(string)file["published"]!})";
        _patterns = [.. file["actions"]!.Values<string>().OfType<string>()];
    }

    /// <summary>The version that travels with this assembly.</summary>
    public static SecurityAudit Known => _known.Value;

    /// <summary>The version and the day on which AWS published it.</summary>
    public string Version { get; }

    /// <summary>Whether it allows an action on every resource.</summary>
    public bool Allows(string action) => Array.Exists(_patterns, p => Wildcard.Fits(p, action, ignoreCase: true));

    private static SecurityAudit Read()
    {
        using var stream = typeof(SecurityAudit).Assembly.GetManifestResourceStream("iam/security-audit.json")
            ?? throw new InvalidOperationException("iam/security-audit.json is not embedded");
        using var text = new StreamReader(stream);
        return new SecurityAudit((JObject)Json.Read(text));
    }
}
