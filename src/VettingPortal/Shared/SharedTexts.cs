namespace VettingPortal.Shared;

/// <summary>Names the resource file of what every feature's pages say: lists, forms, menus, states, roles.</summary>
public sealed class SharedTexts;
