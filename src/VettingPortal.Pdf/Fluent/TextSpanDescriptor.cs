namespace VettingPortal.Pdf;

/// <summary>Text whose look can be said.</summary>
public class TextSpanDescriptor
{
    internal TextSpanDescriptor(Action<Func<TextStyle, TextStyle>> mutate) => Mutate = mutate;

    internal Action<Func<TextStyle, TextStyle>> Mutate { get; }
}
