namespace ISO27017.Ops.Engine.Assessment;

/// <summary>Hears of a run while it goes on. Called from many threads; it must return at once.</summary>
public interface IRunObserver
{
    /// <summary>A call was answered.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="region">The region, or <c>global</c>.</param>
    /// <param name="operation">As <c>service:Operation</c>.</param>
    /// <param name="outcome">A word or an error code.</param>
    /// <param name="duration">How long it took.</param>
    void Called(string accountId, string region, string operation, string outcome, TimeSpan duration);

    /// <summary>So many of so many groups (rule × account × region) are judged.</summary>
    void Progressed(int done, int planned);

    /// <summary>Something that the user should know, in both languages.</summary>
    void Warned(LocalText message);
}
