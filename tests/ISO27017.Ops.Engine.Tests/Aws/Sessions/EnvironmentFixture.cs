using System.Collections;

namespace ISO27017.Ops.Engine.Tests.Aws.Sessions;

/// <summary>Environment variables belong to the process: tests that set them run one after another, and find none of ours or the
/// machine's.</summary>
[CollectionDefinition(nameof(AwsEnvironment), DisableParallelization = true)]
public sealed class AwsEnvironment;

/// <summary>An environment without AWS settings and a folder for files; the old one comes back at the end.</summary>
public abstract class EnvironmentFixture : IDisposable
{
    private readonly Dictionary<string, string?> _before = [];

    protected EnvironmentFixture()
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (((string)variable.Key).StartsWith("AWS_", StringComparison.Ordinal))
                Set((string)variable.Key, null);
        }

        Set("AWS_EC2_METADATA_DISABLED", "true");
        Set("AWS_SHARED_CREDENTIALS_FILE", Path.Combine(Folder, "credentials"));
        Set("AWS_CONFIG_FILE", Path.Combine(Folder, "config"));
    }

    /// <summary>The folder of this test's files.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("iso27017-").FullName;

    public void Dispose()
    {
        foreach (var (name, value) in _before)
            Environment.SetEnvironmentVariable(name, value);
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }

    /// <summary>Writes a file into <see cref="Folder"/>.</summary>
    protected string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
