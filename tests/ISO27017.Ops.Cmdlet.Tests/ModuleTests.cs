using System.Management.Automation;
using System.Reflection;
using System.Runtime.Loader;
using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests;

public class ModuleTests
{
    [Fact]
    public void The_manifest_exports_exactly_the_cmdlets_of_the_assembly()
    {
        using var session = new Session();

        var module = Assert.Single(session.Get<PSModuleInfo>("Get-Module ISO27017.Ops"));
        var nested = typeof(Session).Assembly;

        Assert.Equal(
            module.ImplementingAssembly.ExportedTypes.Where(t => t.IsSubclassOf(typeof(PSCmdlet)) && !t.IsAbstract).Select(NameOf).Order(),
            module.ExportedCmdlets.Keys.Order());
        Assert.Empty(module.ExportedFunctions);
        Assert.Empty(module.ExportedAliases);
        Assert.Empty(module.ExportedVariables);
        Assert.NotEqual(nested, module.ImplementingAssembly);
    }

    [Fact]
    public void The_manifest_is_valid_and_asks_for_PowerShell_7_4()
    {
        using var session = new Session();

        var module = Assert.Single(session.Get<PSModuleInfo>($"Test-ModuleManifest '{Session.Manifest}'"));

        Assert.Equal(new Version(7, 4), module.PowerShellVersion);
        Assert.Equal(["Core"], module.CompatiblePSEditions);
    }

    [Fact]
    public void Dependencies_are_staged_apart_and_the_model_beside_the_module()
    {
        var folder = Path.GetDirectoryName(Session.Manifest)!;
        var beside = Directory.GetFiles(folder, "*.dll").Select(Path.GetFileName).Order(StringComparer.Ordinal);
        var deps = Directory.GetFiles(Path.Combine(folder, "deps"), "*.dll").Select(Path.GetFileName).ToArray();

        Assert.Equal(["ISO27017.Ops.Model.dll", "ISO27017.Ops.dll"], beside);
        Assert.Contains("ISO27017.Ops.Engine.dll", deps);
        Assert.Contains("AWSSDK.Core.dll", deps);
        Assert.DoesNotContain("ISO27017.Ops.Model.dll", deps);
        Assert.DoesNotContain("System.Management.Automation.dll", deps);
    }

    [Fact]
    public void It_can_be_removed_and_imported_again()
    {
        using var session = new Session();

        var outcome = session.Run($"Remove-Module ISO27017.Ops; Import-Module '{Session.Manifest}'; Get-Module ISO27017.Ops");

        Assert.Single(outcome.Output);
        Assert.Empty(outcome.Errors);
    }

    [Fact]
    public void A_missing_dependency_is_not_found_once_and_never_asked_for_again()
    {
        using var session = new Session();
        var module = Assert.Single(session.Get<PSModuleInfo>("Get-Module ISO27017.Ops"));
        var type = module.ImplementingAssembly.GetType("ISO27017.Ops.Loading.EngineLoadContext", throwOnError: true)!;
        var empty = Directory.CreateTempSubdirectory("iso27017-");
        var context = (AssemblyLoadContext)Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [empty.FullName], null)!;
        var resolve = type.GetMethod("ResolveEngine", BindingFlags.Instance | BindingFlags.NonPublic)!;

        Assert.Null(resolve.Invoke(context, [AssemblyLoadContext.Default, new AssemblyName("ISO27017.Ops.Engine")]));
        Assert.Null(resolve.Invoke(context, [AssemblyLoadContext.Default, new AssemblyName("Newtonsoft.Json")]));
        Assert.Throws<FileNotFoundException>(() => context.LoadFromAssemblyName(new AssemblyName("Nobody.Has.This")));
        Assert.Same(typeof(IsoResult).Assembly, context.LoadFromAssemblyName(typeof(IsoResult).Assembly.GetName()));
        empty.Delete();
    }

    private static string NameOf(Type type)
    {
        var cmdlet = type.GetCustomAttributes(false).OfType<CmdletAttribute>().Single();
        return $"{cmdlet.VerbName}-{cmdlet.NounName}";
    }
}
