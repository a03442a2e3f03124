using ISO27017.Ops.SeedCompiler.Catalog;
using ISO27017.Ops.SeedCompiler.Models;

// Build-time tools; nothing of this travels with the module.
if (args is ["models", var data, var seeds, var output])
    return ModelsCommand.Run(data, seeds, output);
if (args is ["catalog", var source, var target])
    return CatalogCommand.Run(source, target);
if (args is ["check", var folder])
    return CheckCommand.Run(folder);

Console.Error.WriteLine(ModelsCommand.Usage);
Console.Error.WriteLine(CatalogCommand.Usage);
Console.Error.WriteLine(CheckCommand.Usage);
return 64;
