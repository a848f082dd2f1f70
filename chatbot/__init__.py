"""The conversation: from what a shopper said and showed to what they see."""
