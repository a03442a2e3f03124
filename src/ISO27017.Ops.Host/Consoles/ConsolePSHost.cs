using System.Globalization;
using System.Management.Automation.Host;

namespace ISO27017.Ops.Host.Consoles;

/// <summary>The engine's view of this program.</summary>
internal sealed class ConsolePSHost(ConsoleStreams streams, bool nonInteractive, CultureInfo culture) : PSHost
{
    private readonly ConsoleUserInterface _ui = new(streams, nonInteractive);

    public override CultureInfo CurrentCulture => CurrentUICulture;

    // Help is looked up by the culture's name, and the invariant culture of a bare container has none.
    public override CultureInfo CurrentUICulture { get; } = culture.Name.Length == 0 ? CultureInfo.GetCultureInfo("en-US") : culture;

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override string Name => "ISO27017.Ops.Host";

    public override PSHostUserInterface UI => _ui;

    public override Version Version { get; } = typeof(ConsolePSHost).Assembly.GetName().Version!;

    /// <summary>What <c>exit n</c> asked for; null if nothing did.</summary>
    internal int? ExitCode { get; private set; }

    public override void EnterNestedPrompt() => throw new InvalidOperationException("This host has no nested prompt.");

    public override void ExitNestedPrompt() => throw new InvalidOperationException("This host has no nested prompt.");

    public override void NotifyBeginApplication()
    {
        // A native program writes to the same console; nothing needs saving for it.
    }

    public override void NotifyEndApplication()
    {
        // See NotifyBeginApplication.
    }

    public override void SetShouldExit(int exitCode) => ExitCode = exitCode;
}
