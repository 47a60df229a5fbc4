namespace VettingPortal.Features.People;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class PeopleTexts;
