using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.SeedCompiler.Models;

/// <summary><c>models</c>: trims AWS's published service models to the operations that the catalogue may call.</summary>
internal static class ModelsCommand
{
    /// <summary>How it is called.</summary>
    public const string Usage = "models <botocore data folder> <seeds/aws folder> <output folder>";

    /// <summary>Runs it; gives the process's exit code.</summary>
    public static int Run(string data, string seeds, string output)
    {
        var source = new SourceFolder(data);
        var endpoints = JObject.Parse(File.ReadAllText(Path.Combine(seeds, "endpoints.json")));
        var wanted = File.ReadLines(Path.Combine(seeds, "operations.txt"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(':', 2))
            .GroupBy(p => p[0], p => p[1], StringComparer.Ordinal);
        foreach (var service in wanted)
        {
            var model = new ModelTrimmer(source, service.Key).Trim(service, endpoints[service.Key] as JObject);
            File.WriteAllText(Path.Combine(output, service.Key + ".json"), ModelWriter.Write(model));
            Console.WriteLine($"{service.Key}: {service.Count()} operations, {((JObject)model["shapes"]!).Count} shapes");
        }

        return 0;
    }
}
