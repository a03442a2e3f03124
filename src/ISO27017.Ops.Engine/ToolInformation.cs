using System.Reflection;

namespace ISO27017.Ops.Engine;

/// <summary>What this software says of itself in a package.</summary>
internal static class ToolInformation
{
    /// <summary>The version, such as <c>0.1.0</c>.</summary>
    public static string Version { get; } =
        typeof(ToolInformation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
