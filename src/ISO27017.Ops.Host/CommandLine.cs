using System.Text;

namespace ISO27017.Ops.Host;

/// <summary>What to run, read from arguments as pwsh has them.</summary>
internal sealed record CommandLine
{
    // A prefix that could mean several is resolved in this order, as pwsh does: -c is -Command, -f is -File.
    private static readonly string[] Names =
    [
        "command", "file", "encodedcommand", "noninteractive", "noprofile", "nologo", "noexit", "version", "help",
        "workingdirectory", "executionpolicy",
    ];

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["e"] = "encodedcommand", ["ec"] = "encodedcommand", ["v"] = "version", ["h"] = "help", ["?"] = "help", ["nop"] = "noprofile",
        ["noni"] = "noninteractive", ["wd"] = "workingdirectory", ["ex"] = "executionpolicy", ["ep"] = "executionpolicy",
    };

    internal string? Script { get; private init; }

    internal string? File { get; private init; }

    internal IReadOnlyList<string> FileArguments { get; private init; } = [];

    internal bool NonInteractive { get; private init; }

    internal bool ShowVersion { get; private init; }

    internal bool ShowHelp { get; private init; }

    internal string? WorkingDirectory { get; private init; }

    /// <summary>What is wrong with the arguments; null if nothing is.</summary>
    internal string? Problem { get; private init; }

    /// <summary>Reads the arguments; <paramref name="input"/> is read for <c>-Command -</c>.</summary>
    internal static CommandLine Parse(IReadOnlyList<string> args, TextReader input)
    {
        var line = new CommandLine();
        for (var i = 0; i < args.Count; i++)
        {
            var rest = args.Skip(i + 1).ToArray();
            switch (NameOf(args[i]))
            {
                case "command":
                    return line.WithCommand(rest, input);
                case "file":
                    return line.WithFile(rest);
                case null when !args[i].StartsWith('-'):
                    return line.WithFile([args[i], .. rest]);
                case "encodedcommand":
                    return line.WithEncoded(rest);
                case "version":
                    return line with { ShowVersion = true };
                case "help":
                    return line with { ShowHelp = true };
                case "noninteractive":
                    line = line with { NonInteractive = true };
                    break;
                case "noprofile" or "nologo":
                    break;
                case "workingdirectory" when rest.Length > 0:
                    line = line with { WorkingDirectory = args[++i] };
                    break;
                case "executionpolicy" when rest.Length > 0:
                    i++;
                    break;
                default:
                    return line with { Problem = $"The argument '{args[i]}' is not recognized or lacks its value. Use -Help." };
            }
        }

        return line with { ShowHelp = true, Problem = "Nothing to run: give -Command or -File." };
    }

    private static string? NameOf(string argument)
    {
        if (!argument.StartsWith('-') || argument.Length < 2)
        {
            return null;
        }

        var name = argument.TrimStart('-');
        return Aliases.TryGetValue(name, out var alias)
            ? alias
            : Names.FirstOrDefault(n => name.Length > 0 && n.StartsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    private CommandLine WithCommand(string[] rest, TextReader input) => rest switch
    {
        [] => this with { Problem = "-Command needs the text to run." },
        ["-"] => this with { Script = input.ReadToEnd() },
        _ => this with { Script = string.Join(' ', rest) },
    };

    private CommandLine WithFile(string[] rest) => rest.Length == 0
        ? this with { Problem = "-File needs the path of a script." }
        : this with { File = rest[0], FileArguments = rest[1..] };

    private CommandLine WithEncoded(string[] rest)
    {
        try
        {
            return rest.Length == 0
                ? this with { Problem = "-EncodedCommand needs the text to run." }
                : this with { Script = Encoding.Unicode.GetString(Convert.FromBase64String(rest[0])) };
        }
        catch (FormatException)
        {
            return this with { Problem = "-EncodedCommand needs Base64 of UTF-16LE text." };
        }
    }
}
