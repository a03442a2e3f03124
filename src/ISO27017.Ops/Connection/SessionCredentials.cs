using System.Management.Automation;

namespace ISO27017.Ops.Connection;

/// <summary>What Set-AWSCredential and Set-DefaultAWSRegion of AWS.Tools left in the session.</summary>
internal static class SessionCredentials
{
    /// <summary>The session's credential object; null if there is none.</summary>
    internal static object? Credential(PSCmdlet cmdlet)
    {
        var stored = cmdlet.SessionState.PSVariable.GetValue("StoredAWSCredentials");
        if (stored is null || CredentialObject.IsUsable(stored))
        {
            return stored;
        }

        // AWS.Tools wraps it; its own cmdlet, which is there if the variable is, unwraps it.
        var command = cmdlet.InvokeCommand.GetCommand("Get-AWSCredential", CommandTypes.Cmdlet);
        return command is null ? stored : cmdlet.InvokeCommand.InvokeScript("Get-AWSCredential").FirstOrDefault();
    }

    /// <summary>The session's region; null if there is none.</summary>
    internal static string? Region(PSCmdlet cmdlet) =>
        cmdlet.SessionState.PSVariable.GetValue("StoredAWSRegion")?.ToString() is { Length: > 0 } region ? region : null;
}
