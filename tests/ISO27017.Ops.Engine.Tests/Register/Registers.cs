using System.Text;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Engine.Register.Mentions;
using ISO27017.Ops.Engine.Register.Reading;
using ISO27017.Ops.Testing.Register;

namespace ISO27017.Ops.Engine.Tests.Register;

/// <summary>Registers to test with.</summary>
internal static class Registers
{
    internal static RegisterDocument Seed() => Parse(SeedRegister.Bytes);

    internal static RegisterDocument Parse(string text) => Parse(Encoding.UTF8.GetBytes(text));

    internal static RegisterDocument Parse(byte[] bytes) => RegisterParser.Parse(RegisterText.Of("/r/register.md", bytes));

    internal static IReadOnlyList<IsoMeasure> Measures(RegisterDocument register) => [.. MeasureView.Of(register, MentionReader.Plain)];

    internal static IsoMeasure Measure(RegisterDocument register, string side) => Measures(register).Single(m => m.ToString() == side);

    /// <summary>A small register of one control.</summary>
    internal static string One(string csc, string csp = "### CSP: 管理策なし") => $"""
        ## 目次
        - 12.1.2：[変更管理](#1212-変更管理)

        ## [12.1.2 変更管理](#目次)
        {csc}

        {csp}

        """;

    internal static MeasureChange Change(string control, IsoRole role) => new() { Path = "/r/register.md", ControlId = control, Role = role };
}
