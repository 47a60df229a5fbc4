namespace VettingPortal.Shared;

/// <summary>One stage and how many days it takes, column by column, against its limit in days; null where there is nothing to measure.</summary>
public sealed record HeatRow(string Name, int Limit, IReadOnlyList<int?> Days);
