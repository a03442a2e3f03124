using System.Reflection;
using System.Runtime.Loader;

namespace ISO27017.Ops.Loading;

/// <summary>Holds the engine and everything that it needs, apart from whatever else the session has loaded.</summary>
internal sealed class EngineLoadContext(string folder) : AssemblyLoadContext("ISO27017.Ops")
{
    /// <summary>The one assembly that the cmdlets may ask for by name.</summary>
    internal const string EngineName = "ISO27017.Ops.Engine";

    private readonly string _folder = folder;

    /// <summary>Answers <see cref="AssemblyLoadContext.Resolving"/> of the default context.</summary>
    internal Assembly? ResolveEngine(AssemblyLoadContext context, AssemblyName name)
    {
        // A missing file must end here with null: asking the runtime again would come back to this handler without end.
        var path = PathOf(name);
        return name.Name == EngineName && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // The model travels the pipeline: both sides must see the same types, wherever the module was imported from.
        var model = typeof(IsoResult).Assembly;
        if (assemblyName.Name == model.GetName().Name)
        {
            return model;
        }

        var path = PathOf(assemblyName);
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private string PathOf(AssemblyName name) =>
        string.IsNullOrEmpty(name.CultureName)
            ? Path.Combine(_folder, name.Name + ".dll")
            : Path.Combine(_folder, name.CultureName, name.Name + ".dll");
}
