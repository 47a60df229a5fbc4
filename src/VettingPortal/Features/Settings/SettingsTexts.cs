namespace VettingPortal.Features.Settings;

/// <summary>Names the resource files of what people read here.</summary>
public sealed class SettingsTexts;
