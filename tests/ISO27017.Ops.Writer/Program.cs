using System.Diagnostics;
using ISO27017.Ops.Writer;

// Writes entries in a loop and says each that is written, until it is killed or has written enough.
//   KIND FOLDER NAME COUNT [STEP]    STEP: kill yourself when a write reaches it for the second time
var write = Writers.All[args[0]];
var (folder, name, count) = (args[1], args[2], int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture));
var deadly = args.Length > 4 ? args[4] : null;
var reached = 0;
for (var i = 0; i < count; i++)
{
    var entry = $"{name}-{i}";
    write(folder, entry, step =>
    {
        if (step == deadly && ++reached == 2)
            Process.GetCurrentProcess().Kill();
    });
    Console.WriteLine(entry);
}
