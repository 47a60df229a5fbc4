namespace VettingPortal.Features.Search;

/// <summary>Names the resource files of the search.</summary>
public sealed class SearchTexts;
