using ISO27017.Ops.SeedCompiler.Catalog;
using ISO27017.Ops.SeedCompiler.Models;

// Build-time tools; nothing of this travels with the module.
if (args is ["models", var data, var seeds, var output])
    return ModelsCommand.Run(data, seeds, output);
if (args is ["check", var folder])
    return CheckCommand.Run(folder);

Console.Error.WriteLine(ModelsCommand.Usage);
Console.Error.WriteLine(CheckCommand.Usage);
return 64;
