using System.Text;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Attestations;

namespace ISO27017.Ops.Engine.Tests.Attestations;

public sealed class AttestationChainTests : IDisposable
{
    private readonly AttestationScene _scene = new();
    private readonly string[] _lines;

    public AttestationChainTests()
    {
        foreach (var id in new[] { "5.1.1-CSC-M1", "9.2.3-CSC-M1", "9.2.3-CSP-M1", "12.3.1-CSC-M1" })
            _scene.Add(_scene.Request(id));
        _lines = File.ReadAllLines(_scene.Log);
    }

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void What_was_written_is_intact_also_with_a_mark_and_line_ends_of_Windows()
    {
        Assert.Null(Break(_lines));
        Assert.Null(AttestationChain.Read(Encoding.UTF8.GetBytes("\uFEFF" + string.Join("\r\n", _lines) + "\r\n")).Break);
        Assert.Null(AttestationChain.Read(Encoding.UTF8.GetBytes(string.Join('\n', _lines))).Break);
    }

    [Fact]
    public void A_line_names_the_digest_of_the_one_before_it_as_sha256sum_gives_it() =>
        Assert.Contains($"\"Previous\":\"{RecordLine.Sha256(Encoding.UTF8.GetBytes(_lines[0]))}\"", _lines[1], StringComparison.Ordinal);

    [Fact]
    public void An_edited_line_breaks_it_there()
    {
        Assert.Equal(2, Break([_lines[0], _lines[1].Replace("森", "林", StringComparison.Ordinal), .. _lines[2..]]));
        Assert.Equal(2, Break([_lines[0], _lines[1] + " ", .. _lines[2..]]));
        Assert.Equal(2, Break([_lines[0], _lines[1].Replace("\"Id\"", "\"\\u0049d\"", StringComparison.Ordinal), .. _lines[2..]]));
    }

    [Fact]
    public void A_line_that_was_sealed_anew_breaks_it_at_the_next()
    {
        var forged = RecordLine.Seal(RecordLine.Read(_lines[1])! with { ApprovedBy = "誰か" });

        Assert.Equal(3, Break([_lines[0], Encoding.UTF8.GetString(RecordLine.Bytes(forged)), .. _lines[2..]]));
    }

    [Fact]
    public void A_line_that_was_removed_reordered_or_copied_breaks_it()
    {
        Assert.Equal(2, Break([_lines[0], .. _lines[2..]]));
        Assert.Equal(1, Break(_lines[1..]));
        Assert.Equal(2, Break([_lines[0], _lines[2], _lines[1], _lines[3]]));
        Assert.Equal(3, Break([_lines[0], _lines[1], _lines[1], .. _lines[2..]]));
    }

    [Fact]
    public void Two_branches_that_git_merged_break_it_and_so_do_its_marks()
    {
        File.WriteAllLines(_scene.Log, _lines[..3]);
        _scene.Add(_scene.Request("12.3.1-CSP-M1"));
        var other = File.ReadAllLines(_scene.Log)[3];

        Assert.Equal(5, Break([.. _lines, other]));
        Assert.Equal(4, Break([.. _lines[..3], "<<<<<<< HEAD", _lines[3], "=======", other, ">>>>>>> branch"]));
        Assert.Equal(4, Break([.. _lines[..3], "", _lines[3]]));
    }

    [Fact]
    public void After_a_break_nothing_counts_and_what_stood_before_it_does()
    {
        File.WriteAllLines(_scene.Log, [_lines[0], .. _lines[2..]]);

        Assert.Equal(IsoStatus.Attested, _scene.Now("5.1.1-CSC-M1").Status);
        Assert.Equal((IsoStatus.AttestationRequired, IsoReason.ChainBroken), (_scene.Now("9.2.3-CSP-M1").Status, _scene.Now("9.2.3-CSP-M1").Reason));
        Assert.Equal(IsoReason.ChainBroken, _scene.Now("9.2.3-CSC-M1").Reason);
        Assert.Contains("attestations.jsonl:2", AttestationService.Open(_scene.Folder, null).Problem!.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_added_to_a_broken_chain()
    {
        File.WriteAllLines(_scene.Log, [_lines[0], .. _lines[2..]]);
        var before = File.ReadAllBytes(_scene.Log);

        var error = _scene.Refused(_scene.Request());

        Assert.Equal("AttestationChainBroken", error.Id);
        Assert.Contains("attestations.jsonl:2", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_scene.Log));
    }

    [Fact]
    public void A_last_line_without_an_end_is_joined_properly()
    {
        File.WriteAllText(_scene.Log, string.Join('\n', _lines));

        Assert.Equal(5, _scene.Add(_scene.Request("12.3.1-CSP-M1")).Seq);
        Assert.Null(Break(File.ReadAllLines(_scene.Log)));
    }

    [Property(MaxTest = 60)]
    public bool A_flipped_bit_is_found(int position, byte mask)
    {
        var content = Encoding.UTF8.GetBytes(string.Join('\n', _lines) + "\n");
        var at = (int)((uint)position % (uint)(content.Length - 1));
        content[at] ^= (byte)(mask | 1);

        return AttestationChain.Read(content).Break is not null;
    }

    [Property(MaxTest = 60)]
    public bool Whatever_the_bytes_reading_ends(byte[] content) => AttestationChain.Read(content) is not null;

    private static int? Break(string[] lines) => AttestationChain.Read(Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n")).Break?.Line;
}
