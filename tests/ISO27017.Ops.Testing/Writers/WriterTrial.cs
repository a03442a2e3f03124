namespace ISO27017.Ops.Testing.Writers;

/// <summary>Kills writers, and lets two write at once; gives what was reported written. The caller says what must hold of the files.</summary>
internal static class WriterTrial
{
    private static readonly string[] Steps = ["create", "write", "rename", "folder", "done"];

    /// <summary>Kills writers after a few entries at whatever point they are, then one at each step of a write.</summary>
    /// <param name="kind">What is written.</param>
    /// <param name="folder">The workspace.</param>
    /// <param name="rounds">How many are killed anywhere.</param>
    /// <param name="check">Called after each death with all that was reported written so far.</param>
    /// <param name="steps">More steps that this kind of write has.</param>
    public static void Kill(string kind, string folder, int rounds, Action<IReadOnlyList<string>> check, params string[] steps)
    {
        var written = new List<string>();
        for (var round = 0; round < rounds; round++)
        {
            using var writer = new WriterProcess(kind, folder, $"any{round}");
            writer.KillAfter(1 + (round * 3 % 5));
            written.AddRange(writer.Written);
            check(written);
        }

        foreach (var step in steps.Concat(Steps))
        {
            using var writer = new WriterProcess(kind, folder, step, count: 3, deadly: step);
            writer.ReadToEnd();
            written.AddRange(writer.Written);
            if (writer.Written.Count != 1)
                throw new InvalidOperationException($"The writer did not die at '{step}': {string.Join(' ', writer.Written)}");
            check(written);
        }
    }

    /// <summary>Lets two processes write at once.</summary>
    /// <returns>What was reported written.</returns>
    public static IReadOnlyList<string> Race(string kind, string folder, int each)
    {
        using var one = new WriterProcess(kind, folder, "one", each);
        using var two = new WriterProcess(kind, folder, "two", each);
        var (exit, error) = one.ReadToEnd();
        var (otherExit, otherError) = two.ReadToEnd();
        return exit == 0 && otherExit == 0 ? [.. one.Written, .. two.Written] : throw new InvalidOperationException(error + otherError);
    }
}
