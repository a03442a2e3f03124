using ISO27017.Ops.SeedCompiler.Models;

// Build-time tools; nothing of this travels with the module.
if (args is ["models", var data, var seeds, var output])
    return ModelsCommand.Run(data, seeds, output);

Console.Error.WriteLine(ModelsCommand.Usage);
return 64;
