using System.Globalization;
using System.Runtime.CompilerServices;

namespace ISO27017.Ops.Engine.Tests;

/// <summary>Tests read messages in English, whatever the machine speaks; those of Japanese say so.</summary>
internal static class EnglishByDefault
{
    [ModuleInitializer]
    internal static void Set() => CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
}
