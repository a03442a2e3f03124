namespace ISO27017.Ops.Engine.Reports.Tables;

/// <summary>A column of a table that several formats write.</summary>
/// <typeparam name="T">What a row is about.</typeparam>
/// <param name="Head">Its name.</param>
/// <param name="Width">About how many characters it is wide.</param>
/// <param name="Of">The value: a text, an int, a <see cref="DateTimeOffset"/> (an instant, shown in UTC), a <see cref="DateOnly"/>, a
/// <see cref="StatusLook"/>, or null for nothing.</param>
/// <param name="Wrap">True if a long text goes on in further lines of its cell.</param>
internal sealed record Column<T>(LocalText Head, double Width, Func<ReportModel, T, object?> Of, bool Wrap = false);
