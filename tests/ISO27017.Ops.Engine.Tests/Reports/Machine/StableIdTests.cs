using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Tests.Reports.Machine;

public class StableIdTests
{
    // Others keep these ids: they must not change with a later version of this software.
    [Fact]
    public void An_id_is_the_one_that_it_always_was() =>
        Assert.Equal("af62b68d-2967-5109-94ef-d1cc690f7ad9", StableId.Of("finding", "111122223333", "12.3.1", "CSC"));

    [Fact]
    public void No_two_lists_of_parts_have_one_id() => Assert.Equal(10, new HashSet<string>
    {
        StableId.Of("a", "b"), StableId.Of("a,b"), StableId.Of("ab"), StableId.Of("a", null, "b"), StableId.Of("a", string.Empty, "b"),
        StableId.Of("\u304c"), StableId.Of("\u304b\u3099"), StableId.Of("\ud800"), StableId.Of("\ud801"), StableId.Of("\ufffd"),
    }.Count);
}
