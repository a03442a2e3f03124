using System.Management.Automation;
using System.Runtime.Loader;

namespace ISO27017.Ops.Loading;

/// <summary>Opens the private load context when the module is imported, and stops answering for it when it is removed.</summary>
public sealed class ModuleLifecycle : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    // One context a process: an assembly can be bound only once, and several runspaces import the same module.
    private static readonly EngineLoadContext Context = new(DepsFolder());
    private static int _imports;

    /// <inheritdoc/>
    public void OnImport()
    {
        if (Interlocked.Increment(ref _imports) == 1)
        {
            AssemblyLoadContext.Default.Resolving += Context.ResolveEngine;
        }
    }

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo)
    {
        if (Interlocked.Decrement(ref _imports) == 0)
        {
            AssemblyLoadContext.Default.Resolving -= Context.ResolveEngine;
        }
    }

    private static string DepsFolder() =>
        Path.Combine(Path.GetDirectoryName(typeof(ModuleLifecycle).Assembly.Location) ?? string.Empty, "deps");
}
