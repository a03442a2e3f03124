using System.ComponentModel;
using System.Diagnostics;
using ISO27017.Ops.Engine.Register.Reading;

namespace ISO27017.Ops.Engine.Register.Comparing;

/// <summary>Reads a file as a git revision has it, through the <c>git</c> executable. Arguments go as a list: no shell sees them.</summary>
internal static class GitFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The file as of a revision.</summary>
    /// <param name="path">The full path of the file; it need not exist any more.</param>
    /// <param name="revision">A revision as git takes it: <c>HEAD~1</c>, a tag, a hash.</param>
    /// <param name="search">The folders to look for <c>git</c> in; null for those of the PATH.</param>
    /// <exception cref="IsoOpsException">There is no git, no repository, no such revision, no such file in it.</exception>
    public static RegisterText Read(string path, string revision, string? search = null)
    {
        var git = Find(search ?? Environment.GetEnvironmentVariable("PATH") ?? string.Empty) ?? throw GitErrors.Missing(path);
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder)) throw RegisterErrors.NotFound(path);
        var inside = Run(git, folder, "rev-parse", "--is-inside-work-tree");
        if (inside.ExitCode != 0) throw GitErrors.NoRepository(folder, inside.Error);
        var commit = Run(git, folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}");
        if (commit.ExitCode != 0) throw GitErrors.NoRevision(folder, revision);
        var hash = System.Text.Encoding.ASCII.GetString(commit.Output).Trim();
        var blob = Run(git, folder, "cat-file", "blob", $"{hash}:./{Path.GetFileName(path)}");
        if (blob.ExitCode != 0) throw GitErrors.NoFile(path, revision, blob.Error);
        return RegisterText.Of($"{path}@{revision}", blob.Output);
    }

    // Process.Start would look into the current folder first, where anybody may have laid a program of that name
    private static string? Find(string search)
    {
        var name = OperatingSystem.IsWindows() ? "git.exe" : "git";
        return search.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified).Select(f => Path.Combine(f, name)).FirstOrDefault(File.Exists);
    }

    private static (int ExitCode, byte[] Output, string Error) Run(string git, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(git)
        {
            WorkingDirectory = folder, UseShellExecute = false, CreateNoWindow = true,
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["GIT_TERMINAL_PROMPT"] = "0";
        start.Environment["GIT_OPTIONAL_LOCKS"] = "0";
        start.Environment["LC_ALL"] = "C";
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            using var impatient = new CancellationTokenSource(Patience);
            using var kill = impatient.Token.Register(() => Kill(process));
            var error = process.StandardError.ReadToEndAsync();
            var output = RegisterFile.ReadAtMost(process.StandardOutput.BaseStream, RegisterText.MostBytes);

            // More than a register can have is not read to its end
            if (output.Length > RegisterText.MostBytes) Kill(process);
            process.WaitForExit();
            return impatient.IsCancellationRequested
                ? throw GitErrors.TooSlow(folder)
                : (output.Length > RegisterText.MostBytes ? 0 : process.ExitCode, output, error.GetAwaiter().GetResult().Trim());
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            throw GitErrors.CannotRun(git, e);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself
        }
    }
}
