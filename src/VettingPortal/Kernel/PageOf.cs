namespace VettingPortal.Kernel;

/// <summary>
/// One page of a list by keyset: its rows, the cursor of the next page (null on the last) and how many rows there are in all.
/// <see cref="Capped"/> says that counting stopped at <see cref="Counting.Cap"/>: "1,000+".
/// </summary>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, int Total, string? Next = null, bool Capped = false);
