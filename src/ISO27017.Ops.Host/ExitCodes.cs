namespace ISO27017.Ops.Host;

/// <summary>The exit codes, as pwsh has them.</summary>
internal static class ExitCodes
{
    internal const int Success = 0;
    internal const int Failure = 1;
    internal const int BadCommandLine = 64;
    internal const int InitializationFailed = 70;

    /// <summary>As every shell reports a child that an interrupt ended.</summary>
    internal const int Interrupted = 130;
}
